# shellcheck shell=bash
# --- messages and small tools ---------------------------------------------------------------------------------------

# Messages go to standard error, results to standard output. A message that cannot be written must not stop an undo.
note() { printf '%s: %s\n' "$SELF" "$*" >&2 || true; }

# die CODE MESSAGE: the trap on EXIT undoes what is half made.
die() {
    local code=$1
    shift
    note "$*"
    exit "$code"
}

# pause SECONDS: waits for a coprocess that never says anything and ends with us; "sleep" need not be there.
pause() {
    [[ -n ${SILENT_PID-} ]] || coproc SILENT { read -r || true; }
    read -rt "$1" -u "${SILENT[0]}" || true
}

# A namespace is there if iproute2 has a name for it.
exists() { [[ -e $NETNS/$1 ]]; }

# inside NODE COMMAND...: becomes that command, so it is for subshells. nsenter is the cheaper way in, as "ip netns exec"
# mounts /sys; but it need not be there.
inside() {
    if command -v nsenter >/dev/null; then
        exec nsenter --net="$NETNS/$1" "${@:2}"
    else
        exec ip netns exec "$@"
    fi
}

need_root() { ((EUID == 0)) || die 3 "it takes root: sudo $0 $1"; }
