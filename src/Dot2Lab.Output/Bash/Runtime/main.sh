# shellcheck shell=bash
# --- the command line -----------------------------------------------------------------------------------------------

usage() {
    printf 'usage: %s [up | down | status | test]\n' "$SELF"
    printf '  up      bring the lab %s up (the default); all or nothing\n' "$LAB"
    printf '  down    remove what "up" made\n'
    printf '  status  say which nodes are there and which of their links are up\n'
    printf '  test    ping every address that must answer, and every one that must not\n'
}

# Anything that fails unforeseen ends here, and then in the trap on EXIT.
unexpected() { note "line $1: \"$2\" failed"; }

main() {
    local signal
    [[ $# -le 1 ]] || { usage >&2; exit 2; }
    for signal in HUP:129 INT:130 QUIT:131 PIPE:141 TERM:143; do
        # shellcheck disable=SC2064 # the code is to be filled in now
        trap "exit ${signal#*:}" "${signal%:*}"
    done
    trap 'unexpected "$LINENO" "$BASH_COMMAND"' ERR
    case ${1-up} in
        up) up ;;
        down) down ;;
        status) status ;;
        test) test_lab ;;
        help | -h | --help) usage ;;
        *) usage >&2; exit 2 ;;
    esac
}

main "$@"
