# shellcheck shell=bash
# --- doing it -------------------------------------------------------------------------------------------------------

# batch PART COMMAND...: runs a program's batch mode on standard input. The input is read at one go first, as the builtin
# "read" takes a pipe byte by byte.
batch() {
    local part=$1 lines message
    shift
    lines=$(</proc/self/fd/0)
    message=$("$@" <<<"$lines" 2>&1) || failed "$part" "$lines" "$message"
}

# sysctls NODE: writes the lines "path value" of standard input below /proc/sys, by one process inside the namespace.
sysctls() { batch "$1" inside "$1" bash -c "$WRITE_SYSCTLS; write_sysctls"; }

write_sysctls() {
    local line lines number=0 IFS=$'\n'
    set -f
    lines=$(</proc/self/fd/0)
    for line in $lines; do
        number=$((number + 1))
        [[ $line != '#'* ]] || continue
        if ! printf '%s\n' "${line#* }" >"/proc/sys/${line%% *}"; then
            echo "Command failed -:$number"
            return 1
        fi
    done
}

# Nodes do not depend on each other, so some are made at a time: "node_x & limit_jobs".
limit_jobs() {
    JOBS+=("$!")
    ((${#JOBS[@]} < 8)) || join_job
}

join_job() {
    wait "${JOBS[0]}" || exit 3
    JOBS=("${JOBS[@]:1}")
}

join_jobs() {
    while ((${#JOBS[@]})); do
        join_job
    done
}

# failed PART LINES MESSAGE: says which line it was and which place in the DOT file it comes from, then gives up.
# iproute2 names the line by its number; the comment above it names the place.
failed() {
    local part=$1 message=$3 number=0 line place='' command=''
    [[ $message =~ Command\ failed\ -:([0-9]+) ]] && number=${BASH_REMATCH[1]}
    while ((number-- > 0)) && IFS= read -r line; do
        case $line in
            '# '*) place=${line#'# '} ;;
            *) command=$line ;;
        esac
    done <<<"$2"
    forget_unmade "$command"
    note "$part${place:+ ($place)} failed${command:+: $command}"
    die 3 "${message%$'\n'Command failed -:*}"
}

# When a namespace cannot be made, it and those behind it in the list are not ours to remove.
forget_unmade() {
    local i
    [[ $1 == 'netns add '* ]] || return 0
    for i in "${!MADE[@]}"; do
        if [[ ${MADE[i]} == "${1#netns add }" ]]; then
            MADE=("${MADE[@]:0:i}")
            return 0
        fi
    done
}

# Removes the namespaces in MADE, and with them all that is inside; then nothing is left to remember.
remove_made() {
    local name text=''
    for name in "${MADE[@]}"; do
        if exists "$name"; then
            text+="netns del $name"$'\n'
        fi
    done
    [[ -z $text ]] || ip -force -batch - <<<"$text" || return 1
    forget_state
}

# Run on EXIT: whatever ends "up" before it is done, what was made so far goes again.
undo() {
    local code=$? job
    trap '' INT TERM HUP QUIT PIPE
    trap - ERR EXIT
    set +e
    for job in "${JOBS[@]}"; do
        wait "$job" 2>/dev/null
    done
    if ! remove_made; then
        note "not all that had been made could be removed; try: $SELF down"
    elif ((${#MADE[@]})); then
        note "$LAB is not up; what had been made is removed again"
    fi
    case $code in
        3 | 129 | 130 | 131 | 141 | 143) exit "$code" ;;
        *) exit 3 ;;
    esac
}
