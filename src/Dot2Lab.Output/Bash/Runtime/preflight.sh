# shellcheck shell=bash
# --- what must be there first ---------------------------------------------------------------------------------------

missing() { MISSING+=("$*"); }

# Finds out all that is missing, changing nothing, and says it in one go.
preflight() {
    MISSING=()
    LACKS_FEATURE=
    check_tools
    check_names
    check_kernel
    ((${#MISSING[@]} > 0)) || return 0
    note "$LAB cannot be brought up here:"
    printf '  - %s\n' "${MISSING[@]}" >&2
    if [[ -n $LACKS_FEATURE ]]; then
        echo '  Ubuntu has more kernel modules in linux-modules-extra-RELEASE; "dot2lab run --kernel uml" brings its own kernel.' >&2
    fi
    exit 3
}

check_tools() {
    local tool
    ((EUID == 0)) || missing "it takes root: sudo $0 up (what the kernel lacks shows only then)"
    for tool in "${TOOLS[@]}"; do
        [[ $("$tool" -V 2>/dev/null) == *iproute2* ]] || missing "no $tool of iproute2: install the package iproute2 (or iproute)"
    done
}

check_names() {
    local name
    for name in "${NODES[@]}"; do
        if exists "$name"; then
            missing "a namespace $name exists and is not this lab's: ip netns del $name, or set netns_prefix in the DOT file"
        fi
    done
}

# Each feature is tried in a namespace that is thrown away; where it fails, once more after its module was asked for.
check_kernel() {
    local feature probe=dot2lab-probe-$$
    ((EUID == 0)) && command -v ip >/dev/null || return 0
    record "$probe"
    if ! ip netns add "$probe" 2>/dev/null; then
        missing "no network namespaces: the kernel needs CONFIG_NET_NS, and the caller the right to make them"
        return
    fi
    ip -n "$probe" link set dev lo up
    for feature in "${FEATURES[@]}"; do
        has_feature "$feature" "$probe" || { load_feature "$feature" && has_feature "$feature" "$probe"; } || missing_feature "$feature"
    done
    ip netns del "$probe"
    MADE=()
}

has_feature() {
    case $1 in
        veth) ip -n "$2" link add name d2l-veth type veth peer name d2l-peer ;;
        bridge) ip -n "$2" link add name d2l-bridge type bridge ;;
        vrf) ip -n "$2" link add name d2l-vrf type vrf table 10 ;;
        mpls_router) [[ -w /proc/sys/net/mpls/platform_labels ]] ;;
        mpls_iptunnel) ip -n "$2" route add 192.0.2.1/32 encap mpls 16 dev lo ;;
        netem) tc -n "$2" qdisc add dev lo root netem delay 1ms ;;
        ipv6) ip -n "$2" addr add 2001:db8::1/128 dev lo nodad ;;
    esac 2>/dev/null
}

load_feature() {
    local module=$1
    [[ $module != netem ]] || module=sch_netem
    modprobe -q "$module" 2>/dev/null
}

missing_feature() {
    local what
    case $1 in
        veth) what='veth pairs (CONFIG_VETH)' ;;
        bridge) what='bridges (CONFIG_BRIDGE)' ;;
        vrf) what='VRF devices (CONFIG_NET_VRF)' ;;
        mpls_router) what='MPLS forwarding (CONFIG_MPLS_ROUTING)' ;;
        mpls_iptunnel) what='MPLS encapsulation (CONFIG_MPLS_IPTUNNEL)' ;;
        netem) what='the netem queue (CONFIG_NET_SCH_NETEM)' ;;
        ipv6) what='IPv6 (CONFIG_IPV6, or it is switched off)' ;;
    esac
    missing "this kernel has no $what; modprobe did not find it either"
    LACKS_FEATURE=yes
}
