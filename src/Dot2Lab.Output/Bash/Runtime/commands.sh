# shellcheck shell=bash
# --- up, down, status -----------------------------------------------------------------------------------------------

up() {
    JOBS=()
    WRITE_SYSCTLS=$(declare -f write_sysctls)
    settle
    if [[ $PHASE == up ]]; then
        already_up
        return
    fi
    if [[ $PHASE == half ]]; then
        need_root up
        note "an earlier run was killed half way; what it had made is removed first"
        remove_ours
    fi
    if ((EUID == 0)); then
        begin_state
        trap undo EXIT
    fi
    preflight
    record "${NODES[@]}"
    make_namespaces
    make_links
    make_nodes
    trap - EXIT
    echo up >&9
    printf '%s is up: %d nodes. Enter one: ip netns exec NODE bash. Take it down: %s down\n' "$LAB" "${#NODES[@]}" "$SELF"
}

# The first that was made is always the namespace in which the kernel was tried; it went again.
already_up() {
    local name
    [[ ${MADE[*]:1} == "${NODES[*]}" ]] || die 3 "a lab $LAB with other nodes is up; take it down first: $SELF down"
    for name in "${NODES[@]}"; do
        exists "$name" || die 3 "$LAB is up, but its namespace $name is gone; take it down first: $SELF down"
    done
    printf '%s is up already\n' "$LAB"
}

down() {
    need_root down
    settle
    if [[ $PHASE == none ]]; then
        printf '%s is not up\n' "$LAB"
        return
    fi
    remove_ours
    printf '%s is down\n' "$LAB"
}

remove_ours() {
    local name ours=()
    exec 9<>"$STATE"
    for name in "${MADE[@]}"; do
        if exists "$name" && is_ours "$name"; then
            ours+=("$name")
        elif exists "$name"; then
            note "namespace $name is not the one that was made for $LAB; it is left alone"
        fi
    done
    MADE=("${ours[@]}")
    warn_of_processes
    remove_made || die 3 "not all of $LAB could be removed"
    exec 9>&-
}

# Who runs in a namespace keeps it alive, without its name. That is nothing that "up" made, so it is only said.
warn_of_processes() {
    local process name
    for process in /proc/[0-9]*; do
        [[ -e $process/ns/net && ! $process/ns/net -ef /proc/$$/ns/net ]] || continue
        for name in "${MADE[@]}"; do
            if [[ $process/ns/net -ef $NETNS/$name ]]; then
                note "process ${process#/proc/} still runs in $name; what is left of that node goes when it ends"
            fi
        done
    done
}

# Says of each node whether it is there and how many of its links are up, and ends with 4 where something is not as made.
status() {
    local node wrong=0
    need_root status
    read_state
    case $PHASE in
        none) printf '%s is not up\n' "$LAB" ;;
        half) printf '%s is half made: %s down removes it\n' "$LAB" "$SELF" ;;
        up) printf '%s is up\n' "$LAB" ;;
    esac
    [[ $PHASE != none ]] || exit 4
    for node in "${NODES[@]}"; do
        node_status "$node" || wrong=4
    done
    [[ $PHASE == up ]] || wrong=4
    exit "$wrong"
}

node_status() {
    local link shown down=() total=0
    if ! exists "$1"; then
        printf '  %-*s  no namespace\n' "$WIDTH" "$1"
        return 1
    fi
    shown=$(ip -n "$1" -o link show up)
    for link in ${LINKS[$1]}; do
        total=$((total + 1))
        is_running "$link" "$shown" || down+=("$link")
    done
    printf '  %-*s  %s of %s links up%s\n' "$WIDTH" "$1" "$((total - ${#down[@]}))" "$total" "${down[*]:+, not ${down[*]}}"
    ((${#down[@]} == 0))
}

# is_running LINK LINES: LINES are "2: eth0@if3: <BROADCAST,UP,LOWER_UP> ...".
is_running() {
    local line name IFS=$'\n'
    for line in $2; do
        name=${line#*: }
        [[ ${name%%[:@]*} != "$1" || $line != *[,\<]LOWER_UP[,\>]* ]] || return 0
    done
    return 1
}
