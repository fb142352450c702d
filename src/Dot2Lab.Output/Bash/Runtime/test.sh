# shellcheck shell=bash
# --- test -----------------------------------------------------------------------------------------------------------
#
# Customers' addresses overlap, so an answer alone does not prove who gave it. But each node's kernel counts the echo
# requests that it receives. What is pinged together, a round, is chosen such that of all who have an address only the
# one it is meant for is pinged at all in that round: when the counts of all others stand still, nobody else received
# anything. In round 0, which must stay silent, every count must stand still.

test_lab() {
    need_root test
    read_state
    [[ $PHASE == up ]] || die 3 "$LAB is not up: $SELF up"
    command -v ping >/dev/null || die 3 "no ping: install the package iputils-ping (or iputils)"
    declare -gA OBSERVERS=() COUNTED=() OWNS=() RESULTS=()
    declare -ga DIFFERENCES=()
    PING_EACH=$(declare -f ping_each)
    start_observers
    wait_for_bridges
    run_rounds
    report
}

# A process a node that does nothing: /proc/PID/net shows us its namespace's counters, at no process for each look. All of
# them end when their standard input does, however we end.
start_observers() {
    local node
    coproc SILENT { observe; } # it says no more than their process numbers, so pause may use it too
    for node in "${NODES[@]}"; do
        read -r "OBSERVERS[$node]" <&"${SILENT[0]}"
    done
    for node in "${NODES[@]}"; do
        until [[ /proc/${OBSERVERS[$node]}/ns/net -ef $NETNS/$node ]]; do
            [[ -e /proc/${OBSERVERS[$node]} ]] || die 3 "cannot enter $node"
            pause 0.02
        done
    done
}

observe() {
    local node
    for node in "${NODES[@]}"; do
        inside "$node" bash -c read <&0 >/dev/null &
        echo "$!"
    done
    wait
}

# A port of a bridge with spanning tree passes nothing until it has listened and learned.
wait_for_bridges() {
    local node tries
    for node in "${SPANNING_TREE[@]}"; do
        for ((tries = 0; tries < 150; tries++)); do
            [[ $(ip -n "$node" -d link show) =~ state\ (listening|learning) ]] || break
            pause 0.1
        done
    done
}

# PROBES has rows "ROUND SOURCE ADDRESS=OWNER,... ADDRESS=OWNER,...", in the order of rounds.
run_rounds() {
    local row target round=''
    local -a rows=()
    for row in "${PROBES[@]}"; do
        for target in ${row#* * }; do
            note_owners "${target%%=*}" "${target#*=}"
        done
    done
    for row in "${PROBES[@]}" end; do
        if [[ ${row%% *} != "$round" ]]; then
            [[ -z $round ]] || run_round "$round" "${rows[@]}"
            round=${row%% *}
            rows=()
        fi
        rows+=("${row#* }")
    done
}

note_owners() {
    local owner
    for owner in ${2//,/ }; do
        OWNS["$owner $1"]=1
    done
}

# run_round ROUND ROW...: pings all of them, then compares answers and counts with what must be.
run_round() {
    local line answers
    local -A answered=() meant=()
    start_counting
    answers=$(ping_rows "$@")
    for line in $answers; do
        answered[$line]=1
    done
    judge_answers "$@"
    shift
    judge_counts "$@"
}

# ping_rows ROUND ROW...: prints "SOURCE=ADDRESS" for each that answers; some rows at a time.
ping_rows() {
    local row target targets tries=3 running=0
    (($1 > 0)) || tries=1
    shift
    for row; do
        ((running++ < 16)) || wait -n || true
        targets=()
        for target in ${row#* }; do
            targets+=("${target%%=*}")
        done
        ping_from "${row%% *}" "$tries" "${targets[@]}" &
    done
    wait
}

# ping_from SOURCE TRIES ADDRESS...: all addresses at once, out of one process inside the namespace.
ping_from() (inside "$1" bash -c "$PING_EACH; ping_each \"\$@\"" ping_each "$@")

# Each try goes to those that have not answered yet, and waits longer.
ping_each() {
    local source=$1 tries=$2 try address process processes silent
    shift 2
    for ((try = 1; try <= tries; try++)); do
        processes=()
        for address; do
            ping -n -q -c 1 -W "$try" "$address" >/dev/null 2>&1 &
            processes+=("$!")
        done
        silent=()
        for process in "${processes[@]}"; do
            if wait "$process"; then
                printf '%s=%s\n' "$source" "$1"
            else
                silent+=("$1")
            fi
            shift
        done
        set -- "${silent[@]}"
    done
}

# Notes how many echo requests each node has received so far.
start_counting() {
    local node
    for node in "${NODES[@]}"; do
        read_echos "$node"
        COUNTED[$node]=$ECHOS
    done
}

# has_received NODE: whether it has received an echo request since.
has_received() {
    read_echos "$1"
    ((ECHOS > COUNTED[$1]))
}

# read_echos NODE: sets ECHOS to the echo requests that it received since it was made, ICMP and ICMPv6 together.
read_echos() {
    local file line lines word position column=0
    ECHOS=0
    for file in /proc/"${OBSERVERS[$1]}"/net/snmp*; do
        mapfile -t lines <"$file"
        for line in "${lines[@]}"; do
            case $line in
                Icmp6InEchos*) ECHOS=$((ECHOS + ${line##*[[:space:]]})) ;;
                Icmp:*) # first a line of names, then one of values
                    position=0
                    for word in $line; do
                        position=$((position + 1))
                        ((position != column)) || ECHOS=$word
                        [[ $word != InEchos ]] || column=$position
                    done
                    ;;
            esac
        done
    done
}

differs() { DIFFERENCES+=("$*"); }

# judge_answers ROUND ROW...: who must answer did; notes for whom the pings were meant.
judge_answers() {
    local round=$1 row target
    shift
    for row; do
        for target in ${row#* }; do
            judge_answer "$round" "${row%% *}" "${target%%=*}" "${target#*=}"
        done
    done
}

judge_answer() {
    local round=$1 source=$2 address=$3 owners=$4 owner answer
    answer=${answered[$source=$address]-}
    count_result "$round" "$source" "$answer"
    ((round > 0)) || return 0 # who answers has received it, and that is found out by counting
    [[ -n $answer ]] || differs "$source -> $address ($owners): no answer"
    for owner in ${owners//,/ }; do
        meant[$owner]=1
    done
}

# count_result ROUND SOURCE ANSWERED: for the table in the report.
count_result() {
    local kind=silent
    (($1 == 0)) || kind=answer
    RESULTS["$2 $kind"]=$((${RESULTS["$2 $kind"]-0} + 1))
    [[ $kind:${3:+yes} != @(answer:yes|silent:) ]] || RESULTS["$2 $kind good"]=$((${RESULTS["$2 $kind good"]-0} + 1))
}

# judge_counts ROW...: nobody received anything for whom nothing was meant; if somebody did, finds out which ping it was.
judge_counts() {
    local node strays=()
    for node in "${NODES[@]}"; do
        if [[ -z ${meant[$node]-} ]] && has_received "$node"; then
            strays+=("$node")
        fi
    done
    for node in "${strays[@]}"; do
        find_stray "$node" "$@"
    done
}

# find_stray NODE ROW...: sends again, one by one, what the node has the address for though it was meant for another.
find_stray() {
    local node=$1 row target found='' tries=64
    shift
    for row; do
        for target in ${row#* }; do
            [[ -n ${OWNS["$node ${target%%=*}"]-} ]] || continue
            ((tries-- > 0)) || break 2
            if strays_to "$node" "${row%% *}" "${target%%=*}"; then
                differs "${row%% *} -> ${target%%=*} (${target#*=}): received by $node"
                found=yes
            fi
        done
    done
    [[ -n $found ]] || differs "$node received echo requests that were not meant for it"
}

# strays_to NODE SOURCE ADDRESS: whether that node receives what is sent there.
strays_to() {
    local before
    read_echos "$1"
    before=$ECHOS
    ping_from "$2" 1 "$3" >/dev/null
    read_echos "$1"
    ((ECHOS > before))
}

report() {
    local node kind pings=0
    printf '%-*s  %9s  %9s\n' "$WIDTH" from answered silent
    for node in "${NODES[@]}"; do
        [[ -n ${RESULTS["$node answer"]-}${RESULTS["$node silent"]-} ]] || continue
        printf '%-*s  %9s  %9s\n' "$WIDTH" "$node" \
            "${RESULTS["$node answer good"]-0}/${RESULTS["$node answer"]-0}" \
            "${RESULTS["$node silent good"]-0}/${RESULTS["$node silent"]-0}"
        for kind in answer silent; do
            pings=$((pings + ${RESULTS["$node $kind"]-0}))
        done
    done
    if ((${#DIFFERENCES[@]})); then
        printf '%s\n' "${DIFFERENCES[@]}"
        printf '%s: %d differ from what must be\n' "$LAB" "${#DIFFERENCES[@]}"
        exit 4
    fi
    printf '%s: all %d pings went as they must, received by nobody else\n' "$LAB" "$pings"
}
