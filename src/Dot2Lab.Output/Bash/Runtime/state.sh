# shellcheck shell=bash
# --- what was made --------------------------------------------------------------------------------------------------
#
# One small file under /run says what "up" made; each line is written before the thing is made, so that "down" finds
# everything even after a kill -9. Whoever works on the lab holds the file open as descriptor 9, its children too.

# Reads the file: MADE is what was made, PHASE is none, half (being made or removed, or left so by a kill) or up.
read_state() {
    local word name
    MADE=()
    PHASE=none
    [[ -s $STATE ]] || return 0
    PHASE=half
    while read -r word name; do
        case $word in
            netns) MADE+=("$name") ;;
            up) PHASE=up ;;
        esac
    done <"$STATE"
}

# Makes the file and keeps it open as descriptor 9. Of two that begin at the same moment, one fails here; only where an
# empty file was left behind for want of rm, that is not noticed.
begin_state() {
    set -o noclobber
    if [[ -e $STATE && -z $(workers) ]]; then
        forget_state
        [[ ! -e $STATE ]] || set +o noclobber
    fi
    { exec 9>"$STATE"; } 2>/dev/null || die 3 "cannot make $STATE: another process is bringing $LAB up, or /run is not writable"
    set +o noclobber
    printf '# what "%s up" made for the lab %s\n' "$0" "$LAB" >&9
}

# record NAME...: these are about to be made.
record() {
    MADE+=("$@")
    printf 'netns %s\n' "$@" >&9
}

# Without rm, the file stays behind empty, which means the same.
forget_state() {
    : >|"$STATE"
    rm -f "$STATE" 2>/dev/null || true
}

# Prints the processes that hold the file open.
workers() {
    local descriptor
    for descriptor in /proc/[0-9]*/fd/9; do
        if [[ $descriptor -ef $STATE ]]; then
            descriptor=${descriptor#/proc/}
            printf '%s\n' "${descriptor%%/*}"
        fi
    done
}

# Reads the file when nobody works on the lab any more. What a killed run left running, such as one batch, soon ends;
# who goes on for longer is another run.
settle() {
    local tries=30 busy
    read_state
    [[ $PHASE != none ]] || return 0
    while busy=$(workers) && [[ -n $busy ]]; do
        ((tries-- > 0)) || die 3 "process ${busy%%$'\n'*} is at work on $LAB; interrupt it, and it undoes what it did"
        pause 0.1
    done
    read_state
}

# Whether a namespace is this lab's: it bears the lab's mark. One without any mark can be the lab's only while that is
# half made; one that somebody made under the same name after removing the lab's own is left alone.
is_ours() {
    local lo
    lo=$(ip -n "$1" -o link show dev lo 2>/dev/null) || true
    case "$lo " in
        *" alias $MARK "*) true ;;
        *" alias dot2lab:"*) false ;;
        *) [[ $PHASE == half ]] ;;
    esac
}
