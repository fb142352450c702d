#!/usr/bin/env bash
#
# The lab "campus", compiled from campus.dot by dot2lab 0.1.0.
#
#   sudo ./setup.sh up        bring it up (the default); all or nothing
#   sudo ./setup.sh status    say which nodes are there and which of their links are up; 4 if not all are
#   sudo ./setup.sh test      ping every address that must answer, and every one that must not; 4 if one differs
#   sudo ./setup.sh down      remove what "up" made, and nothing else
#   sudo ip netns exec NODE bash    a shell in a node
#
# It needs bash 4.4, iproute2, and ping for "test"; "up" says what else is missing. It writes only under /run.
# Exit codes: 0 done, 2 wrong usage, 3 this machine cannot do it (and nothing is left of it), 4 something differs
# from what it must be, 130 or 143 after a signal (and nothing is left of it).

if [ -z "${BASH_VERSION-}" ] || [ "${BASH_VERSINFO[0]}${BASH_VERSINFO[1]}" -lt 44 ]; then
    echo "$0: it takes bash 4.4 or newer: bash $0" >&2
    exit 3
fi
set -Eeuo pipefail +o posix
unset BASH_ENV CDPATH
export LC_ALL=C PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"
export TMPDIR=/run # bash keeps long here-documents in files; nothing but /run need be writable

# --- the topology, from the core outwards; each link stands at the end that is nearer to the core ---------------------
#
#   router  r1
#           +-- to-core1   10.0.1.254/24 fd00:1:0:1::fe/64        --                                         to-r1     core1
#           +-- to-r2      10.71.107.124/31 fd00:1::147:6b7c/127  --  10.71.107.125/31 fd00:1::147:6b7d/127  to-r1     r2
#           +-- to-r3      10.71.110.162/31 fd00:1::147:6ea2/127  --  10.71.110.163/31 fd00:1::147:6ea3/127  to-r1     r3
#   router  r2
#           +-- to-core2   10.0.1.253/24 fd00:1:0:1::fd/64        --                                         to-r2     core2
#           +-- to-r3      10.48.30.120/31 fd00:1::30:1e78/127    --  10.48.30.121/31 fd00:1::30:1e79/127    to-r2     r3
#   router  r3
#           +-- lan1       10.0.3.254/24 fd00:1:0:3::fe/64        --  10.0.3.1/24 fd00:1:0:3::1/64           eth0      lab1
#           +-- lan2       10.0.2.254/24 fd00:1:0:2::fe/64        --  10.0.2.2/24 fd00:1:0:2::2/64           eth0      lab2
#   switch  core1  bridge br0
#           +-- to-core2                                          --                                         to-core1  core2
#           +-- to-core3                                          --                                         to-core1  core3
#   switch  core2  bridge br0
#           +-- to-core3                                          --                                         to-core2  core3
#           +-- to-north1                                         --  10.0.1.1/24 fd00:1:0:1::1/64           to-core2  north1
#   switch  core3  bridge br0
#           +-- to-floor                                          --                                         to-core3  floor
#   switch  floor  bridge br0
#           +-- to-north2                                         --  10.0.1.2/24 fd00:1:0:1::2/64           to-floor  north2

readonly LAB=campus
readonly SELF=${0##*/}
readonly STATE=/run/dot2lab-setup.$LAB  # what "up" made
readonly MARK=dot2lab:campus  # on every node's lo, by which "down" knows its own
readonly NETNS=/var/run/netns  # where iproute2 keeps the names of namespaces
readonly TOOLS=(ip)
readonly FEATURES=(veth bridge ipv6)
readonly NODES=(core1 core2 core3 floor lab1 lab2 north1 north2 r1 r2 r3)
readonly SPANNING_TREE=(core1 core2 core3)
readonly WIDTH=6  # of the longest name
declare -rA LINKS=(
    [core1]='lo br0 to-core2 to-core3 to-r1'
    [core2]='lo br0 to-core1 to-core3 to-north1 to-r2'
    [core3]='lo br0 to-core1 to-core2 to-floor'
    [floor]='lo br0 to-core3 to-north2'
    [lab1]='lo eth0'
    [lab2]='lo eth0'
    [north1]='lo to-core2'
    [north2]='lo to-floor'
    [r1]='lo to-core1 to-r2 to-r3'
    [r2]='lo to-core2 to-r1 to-r3'
    [r3]='lo lan1 lan2 to-r1 to-r2'
)

# --- namespaces and links, as plain "ip -batch" input -----------------------------------------------------------------

make_namespaces() {
    batch namespaces ip -batch - <<'EOF'
# campus.dot:16:5
netns add core1
# campus.dot:16:12
netns add core2
# campus.dot:16:19
netns add core3
# campus.dot:16:26
netns add floor
# campus.dot:37:5
netns add lab1
# campus.dot:38:5
netns add lab2
# campus.dot:20:5
netns add north1
# campus.dot:21:5
netns add north2
# campus.dot:25:3
netns add r1
# campus.dot:25:7
netns add r2
# campus.dot:25:11
netns add r3
EOF
}

make_links() {
    batch links ip -batch - <<'EOF'
# campus.dot:17:5
link add name to-core2 netns core1 type veth peer name to-core1 netns core2
# campus.dot:17:14
link add name to-core3 netns core2 type veth peer name to-core2 netns core3
# campus.dot:17:23
link add name to-core1 netns core3 type veth peer name to-core3 netns core1
# campus.dot:18:5
link add name to-floor netns core3 type veth peer name to-core3 netns floor
# campus.dot:37:5
link add name eth0 netns lab1 type veth peer name lan1 netns r3
# campus.dot:38:5
link add name eth0 netns lab2 type veth peer name lan2 netns r3
# campus.dot:20:5
link add name to-core2 netns north1 type veth peer name to-north1 netns core2
# campus.dot:21:5
link add name to-floor netns north2 type veth peer name to-north2 netns floor
# campus.dot:26:3
link add name to-core1 netns r1 type veth peer name to-r1 netns core1
# campus.dot:32:3
link add name to-r2 netns r1 type veth peer name to-r1 netns r2
# campus.dot:30:3
link add name to-r3 netns r1 type veth peer name to-r1 netns r3
# campus.dot:27:3
link add name to-core2 netns r2 type veth peer name to-r2 netns core2
# campus.dot:31:3
link add name to-r3 netns r2 type veth peer name to-r2 netns r3
EOF
}

# --- core1 ------------------------------------------------------------------------------------------------------------
#
# switch, campus.dot:16

node_core1() {
    sysctls core1 <<'EOF'
# campus.dot:16:5
net/ipv4/ip_forward 0
net/ipv6/conf/all/forwarding 0
net/ipv4/conf/all/rp_filter 0
net/ipv4/conf/all/send_redirects 0
net/ipv4/conf/all/accept_redirects 0
net/ipv4/conf/all/proxy_arp 0
net/ipv4/conf/all/ignore_routes_with_linkdown 1
net/ipv4/conf/default/rp_filter 0
net/ipv4/conf/default/send_redirects 0
net/ipv4/conf/default/accept_redirects 0
net/ipv4/conf/default/proxy_arp 0
net/ipv4/conf/default/ignore_routes_with_linkdown 1
net/ipv4/conf/lo/rp_filter 0
net/ipv4/conf/lo/send_redirects 0
net/ipv4/conf/lo/accept_redirects 0
net/ipv4/conf/lo/proxy_arp 0
net/ipv4/conf/lo/ignore_routes_with_linkdown 1
net/ipv4/conf/to-core2/rp_filter 0
net/ipv4/conf/to-core2/send_redirects 0
net/ipv4/conf/to-core2/accept_redirects 0
net/ipv4/conf/to-core2/proxy_arp 0
net/ipv4/conf/to-core2/ignore_routes_with_linkdown 1
net/ipv4/conf/to-core3/rp_filter 0
net/ipv4/conf/to-core3/send_redirects 0
net/ipv4/conf/to-core3/accept_redirects 0
net/ipv4/conf/to-core3/proxy_arp 0
net/ipv4/conf/to-core3/ignore_routes_with_linkdown 1
net/ipv4/conf/to-r1/rp_filter 0
net/ipv4/conf/to-r1/send_redirects 0
net/ipv4/conf/to-r1/accept_redirects 0
net/ipv4/conf/to-r1/proxy_arp 0
net/ipv4/conf/to-r1/ignore_routes_with_linkdown 1
net/ipv6/conf/all/disable_ipv6 0
net/ipv6/conf/all/accept_dad 0
net/ipv6/conf/all/accept_ra 0
net/ipv6/conf/all/accept_redirects 0
net/ipv6/conf/all/ignore_routes_with_linkdown 0
net/ipv6/conf/default/disable_ipv6 0
net/ipv6/conf/default/accept_dad 0
net/ipv6/conf/default/accept_ra 0
net/ipv6/conf/default/accept_redirects 0
net/ipv6/conf/default/ignore_routes_with_linkdown 0
net/ipv6/conf/lo/disable_ipv6 0
net/ipv6/conf/lo/accept_dad 0
net/ipv6/conf/lo/accept_ra 0
net/ipv6/conf/lo/accept_redirects 0
net/ipv6/conf/lo/ignore_routes_with_linkdown 0
net/ipv6/conf/to-core2/disable_ipv6 0
net/ipv6/conf/to-core2/accept_dad 0
net/ipv6/conf/to-core2/accept_ra 0
net/ipv6/conf/to-core2/accept_redirects 0
net/ipv6/conf/to-core2/ignore_routes_with_linkdown 0
net/ipv6/conf/to-core3/disable_ipv6 0
net/ipv6/conf/to-core3/accept_dad 0
net/ipv6/conf/to-core3/accept_ra 0
net/ipv6/conf/to-core3/accept_redirects 0
net/ipv6/conf/to-core3/ignore_routes_with_linkdown 0
net/ipv6/conf/to-r1/disable_ipv6 0
net/ipv6/conf/to-r1/accept_dad 0
net/ipv6/conf/to-r1/accept_ra 0
net/ipv6/conf/to-r1/accept_redirects 0
net/ipv6/conf/to-r1/ignore_routes_with_linkdown 0
EOF
    batch core1 ip -n core1 -batch - <<'EOF'
link set dev lo alias dot2lab:campus
# campus.dot:16:5
link set dev lo up
link add name br0 type bridge stp_state 1 forward_delay 200 max_age 4000 mcast_snooping 0
# campus.dot:17:5
link set dev to-core2 master br0
# campus.dot:17:23
link set dev to-core3 master br0
# campus.dot:26:3
link set dev to-r1 master br0
# campus.dot:16:5
link set dev br0 up
# campus.dot:17:5
link set dev to-core2 up
# campus.dot:17:23
link set dev to-core3 up
# campus.dot:26:3
link set dev to-r1 up
EOF
    sysctls core1 <<'EOF'
# campus.dot:16:5
net/ipv6/conf/all/ignore_routes_with_linkdown 1
net/ipv6/conf/default/ignore_routes_with_linkdown 1
net/ipv6/conf/lo/ignore_routes_with_linkdown 1
net/ipv6/conf/to-core2/ignore_routes_with_linkdown 1
net/ipv6/conf/to-core3/ignore_routes_with_linkdown 1
net/ipv6/conf/to-r1/ignore_routes_with_linkdown 1
EOF
}

# --- core2 ------------------------------------------------------------------------------------------------------------
#
# switch, campus.dot:16

node_core2() {
    sysctls core2 <<'EOF'
# campus.dot:16:12
net/ipv4/ip_forward 0
net/ipv6/conf/all/forwarding 0
net/ipv4/conf/all/rp_filter 0
net/ipv4/conf/all/send_redirects 0
net/ipv4/conf/all/accept_redirects 0
net/ipv4/conf/all/proxy_arp 0
net/ipv4/conf/all/ignore_routes_with_linkdown 1
net/ipv4/conf/default/rp_filter 0
net/ipv4/conf/default/send_redirects 0
net/ipv4/conf/default/accept_redirects 0
net/ipv4/conf/default/proxy_arp 0
net/ipv4/conf/default/ignore_routes_with_linkdown 1
net/ipv4/conf/lo/rp_filter 0
net/ipv4/conf/lo/send_redirects 0
net/ipv4/conf/lo/accept_redirects 0
net/ipv4/conf/lo/proxy_arp 0
net/ipv4/conf/lo/ignore_routes_with_linkdown 1
net/ipv4/conf/to-core1/rp_filter 0
net/ipv4/conf/to-core1/send_redirects 0
net/ipv4/conf/to-core1/accept_redirects 0
net/ipv4/conf/to-core1/proxy_arp 0
net/ipv4/conf/to-core1/ignore_routes_with_linkdown 1
net/ipv4/conf/to-core3/rp_filter 0
net/ipv4/conf/to-core3/send_redirects 0
net/ipv4/conf/to-core3/accept_redirects 0
net/ipv4/conf/to-core3/proxy_arp 0
net/ipv4/conf/to-core3/ignore_routes_with_linkdown 1
net/ipv4/conf/to-north1/rp_filter 0
net/ipv4/conf/to-north1/send_redirects 0
net/ipv4/conf/to-north1/accept_redirects 0
net/ipv4/conf/to-north1/proxy_arp 0
net/ipv4/conf/to-north1/ignore_routes_with_linkdown 1
net/ipv4/conf/to-r2/rp_filter 0
net/ipv4/conf/to-r2/send_redirects 0
net/ipv4/conf/to-r2/accept_redirects 0
net/ipv4/conf/to-r2/proxy_arp 0
net/ipv4/conf/to-r2/ignore_routes_with_linkdown 1
net/ipv6/conf/all/disable_ipv6 0
net/ipv6/conf/all/accept_dad 0
net/ipv6/conf/all/accept_ra 0
net/ipv6/conf/all/accept_redirects 0
net/ipv6/conf/all/ignore_routes_with_linkdown 0
net/ipv6/conf/default/disable_ipv6 0
net/ipv6/conf/default/accept_dad 0
net/ipv6/conf/default/accept_ra 0
net/ipv6/conf/default/accept_redirects 0
net/ipv6/conf/default/ignore_routes_with_linkdown 0
net/ipv6/conf/lo/disable_ipv6 0
net/ipv6/conf/lo/accept_dad 0
net/ipv6/conf/lo/accept_ra 0
net/ipv6/conf/lo/accept_redirects 0
net/ipv6/conf/lo/ignore_routes_with_linkdown 0
net/ipv6/conf/to-core1/disable_ipv6 0
net/ipv6/conf/to-core1/accept_dad 0
net/ipv6/conf/to-core1/accept_ra 0
net/ipv6/conf/to-core1/accept_redirects 0
net/ipv6/conf/to-core1/ignore_routes_with_linkdown 0
net/ipv6/conf/to-core3/disable_ipv6 0
net/ipv6/conf/to-core3/accept_dad 0
net/ipv6/conf/to-core3/accept_ra 0
net/ipv6/conf/to-core3/accept_redirects 0
net/ipv6/conf/to-core3/ignore_routes_with_linkdown 0
net/ipv6/conf/to-north1/disable_ipv6 0
net/ipv6/conf/to-north1/accept_dad 0
net/ipv6/conf/to-north1/accept_ra 0
net/ipv6/conf/to-north1/accept_redirects 0
net/ipv6/conf/to-north1/ignore_routes_with_linkdown 0
net/ipv6/conf/to-r2/disable_ipv6 0
net/ipv6/conf/to-r2/accept_dad 0
net/ipv6/conf/to-r2/accept_ra 0
net/ipv6/conf/to-r2/accept_redirects 0
net/ipv6/conf/to-r2/ignore_routes_with_linkdown 0
EOF
    batch core2 ip -n core2 -batch - <<'EOF'
link set dev lo alias dot2lab:campus
# campus.dot:16:12
link set dev lo up
link add name br0 type bridge stp_state 1 forward_delay 200 max_age 4000 mcast_snooping 0
# campus.dot:17:5
link set dev to-core1 master br0
# campus.dot:17:14
link set dev to-core3 master br0
# campus.dot:20:5
link set dev to-north1 master br0
# campus.dot:27:3
link set dev to-r2 master br0
# campus.dot:16:12
link set dev br0 up
# campus.dot:17:5
link set dev to-core1 up
# campus.dot:17:14
link set dev to-core3 up
# campus.dot:20:5
link set dev to-north1 up
# campus.dot:27:3
link set dev to-r2 up
EOF
    sysctls core2 <<'EOF'
# campus.dot:16:12
net/ipv6/conf/all/ignore_routes_with_linkdown 1
net/ipv6/conf/default/ignore_routes_with_linkdown 1
net/ipv6/conf/lo/ignore_routes_with_linkdown 1
net/ipv6/conf/to-core1/ignore_routes_with_linkdown 1
net/ipv6/conf/to-core3/ignore_routes_with_linkdown 1
net/ipv6/conf/to-north1/ignore_routes_with_linkdown 1
net/ipv6/conf/to-r2/ignore_routes_with_linkdown 1
EOF
}

# --- core3 ------------------------------------------------------------------------------------------------------------
#
# switch, campus.dot:16

node_core3() {
    sysctls core3 <<'EOF'
# campus.dot:16:19
net/ipv4/ip_forward 0
net/ipv6/conf/all/forwarding 0
net/ipv4/conf/all/rp_filter 0
net/ipv4/conf/all/send_redirects 0
net/ipv4/conf/all/accept_redirects 0
net/ipv4/conf/all/proxy_arp 0
net/ipv4/conf/all/ignore_routes_with_linkdown 1
net/ipv4/conf/default/rp_filter 0
net/ipv4/conf/default/send_redirects 0
net/ipv4/conf/default/accept_redirects 0
net/ipv4/conf/default/proxy_arp 0
net/ipv4/conf/default/ignore_routes_with_linkdown 1
net/ipv4/conf/lo/rp_filter 0
net/ipv4/conf/lo/send_redirects 0
net/ipv4/conf/lo/accept_redirects 0
net/ipv4/conf/lo/proxy_arp 0
net/ipv4/conf/lo/ignore_routes_with_linkdown 1
net/ipv4/conf/to-core1/rp_filter 0
net/ipv4/conf/to-core1/send_redirects 0
net/ipv4/conf/to-core1/accept_redirects 0
net/ipv4/conf/to-core1/proxy_arp 0
net/ipv4/conf/to-core1/ignore_routes_with_linkdown 1
net/ipv4/conf/to-core2/rp_filter 0
net/ipv4/conf/to-core2/send_redirects 0
net/ipv4/conf/to-core2/accept_redirects 0
net/ipv4/conf/to-core2/proxy_arp 0
net/ipv4/conf/to-core2/ignore_routes_with_linkdown 1
net/ipv4/conf/to-floor/rp_filter 0
net/ipv4/conf/to-floor/send_redirects 0
net/ipv4/conf/to-floor/accept_redirects 0
net/ipv4/conf/to-floor/proxy_arp 0
net/ipv4/conf/to-floor/ignore_routes_with_linkdown 1
net/ipv6/conf/all/disable_ipv6 0
net/ipv6/conf/all/accept_dad 0
net/ipv6/conf/all/accept_ra 0
net/ipv6/conf/all/accept_redirects 0
net/ipv6/conf/all/ignore_routes_with_linkdown 0
net/ipv6/conf/default/disable_ipv6 0
net/ipv6/conf/default/accept_dad 0
net/ipv6/conf/default/accept_ra 0
net/ipv6/conf/default/accept_redirects 0
net/ipv6/conf/default/ignore_routes_with_linkdown 0
net/ipv6/conf/lo/disable_ipv6 0
net/ipv6/conf/lo/accept_dad 0
net/ipv6/conf/lo/accept_ra 0
net/ipv6/conf/lo/accept_redirects 0
net/ipv6/conf/lo/ignore_routes_with_linkdown 0
net/ipv6/conf/to-core1/disable_ipv6 0
net/ipv6/conf/to-core1/accept_dad 0
net/ipv6/conf/to-core1/accept_ra 0
net/ipv6/conf/to-core1/accept_redirects 0
net/ipv6/conf/to-core1/ignore_routes_with_linkdown 0
net/ipv6/conf/to-core2/disable_ipv6 0
net/ipv6/conf/to-core2/accept_dad 0
net/ipv6/conf/to-core2/accept_ra 0
net/ipv6/conf/to-core2/accept_redirects 0
net/ipv6/conf/to-core2/ignore_routes_with_linkdown 0
net/ipv6/conf/to-floor/disable_ipv6 0
net/ipv6/conf/to-floor/accept_dad 0
net/ipv6/conf/to-floor/accept_ra 0
net/ipv6/conf/to-floor/accept_redirects 0
net/ipv6/conf/to-floor/ignore_routes_with_linkdown 0
EOF
    batch core3 ip -n core3 -batch - <<'EOF'
link set dev lo alias dot2lab:campus
# campus.dot:16:19
link set dev lo up
link add name br0 type bridge stp_state 1 forward_delay 200 max_age 4000 mcast_snooping 0
# campus.dot:17:23
link set dev to-core1 master br0
# campus.dot:17:14
link set dev to-core2 master br0
# campus.dot:18:5
link set dev to-floor master br0
# campus.dot:16:19
link set dev br0 up
# campus.dot:17:23
link set dev to-core1 up
# campus.dot:17:14
link set dev to-core2 up
# campus.dot:18:5
link set dev to-floor up
EOF
    sysctls core3 <<'EOF'
# campus.dot:16:19
net/ipv6/conf/all/ignore_routes_with_linkdown 1
net/ipv6/conf/default/ignore_routes_with_linkdown 1
net/ipv6/conf/lo/ignore_routes_with_linkdown 1
net/ipv6/conf/to-core1/ignore_routes_with_linkdown 1
net/ipv6/conf/to-core2/ignore_routes_with_linkdown 1
net/ipv6/conf/to-floor/ignore_routes_with_linkdown 1
EOF
}

# --- floor ------------------------------------------------------------------------------------------------------------
#
# switch, campus.dot:16

node_floor() {
    sysctls floor <<'EOF'
# campus.dot:16:26
net/ipv4/ip_forward 0
net/ipv6/conf/all/forwarding 0
net/ipv4/conf/all/rp_filter 0
net/ipv4/conf/all/send_redirects 0
net/ipv4/conf/all/accept_redirects 0
net/ipv4/conf/all/proxy_arp 0
net/ipv4/conf/all/ignore_routes_with_linkdown 1
net/ipv4/conf/default/rp_filter 0
net/ipv4/conf/default/send_redirects 0
net/ipv4/conf/default/accept_redirects 0
net/ipv4/conf/default/proxy_arp 0
net/ipv4/conf/default/ignore_routes_with_linkdown 1
net/ipv4/conf/lo/rp_filter 0
net/ipv4/conf/lo/send_redirects 0
net/ipv4/conf/lo/accept_redirects 0
net/ipv4/conf/lo/proxy_arp 0
net/ipv4/conf/lo/ignore_routes_with_linkdown 1
net/ipv4/conf/to-core3/rp_filter 0
net/ipv4/conf/to-core3/send_redirects 0
net/ipv4/conf/to-core3/accept_redirects 0
net/ipv4/conf/to-core3/proxy_arp 0
net/ipv4/conf/to-core3/ignore_routes_with_linkdown 1
net/ipv4/conf/to-north2/rp_filter 0
net/ipv4/conf/to-north2/send_redirects 0
net/ipv4/conf/to-north2/accept_redirects 0
net/ipv4/conf/to-north2/proxy_arp 0
net/ipv4/conf/to-north2/ignore_routes_with_linkdown 1
net/ipv6/conf/all/disable_ipv6 0
net/ipv6/conf/all/accept_dad 0
net/ipv6/conf/all/accept_ra 0
net/ipv6/conf/all/accept_redirects 0
net/ipv6/conf/all/ignore_routes_with_linkdown 0
net/ipv6/conf/default/disable_ipv6 0
net/ipv6/conf/default/accept_dad 0
net/ipv6/conf/default/accept_ra 0
net/ipv6/conf/default/accept_redirects 0
net/ipv6/conf/default/ignore_routes_with_linkdown 0
net/ipv6/conf/lo/disable_ipv6 0
net/ipv6/conf/lo/accept_dad 0
net/ipv6/conf/lo/accept_ra 0
net/ipv6/conf/lo/accept_redirects 0
net/ipv6/conf/lo/ignore_routes_with_linkdown 0
net/ipv6/conf/to-core3/disable_ipv6 0
net/ipv6/conf/to-core3/accept_dad 0
net/ipv6/conf/to-core3/accept_ra 0
net/ipv6/conf/to-core3/accept_redirects 0
net/ipv6/conf/to-core3/ignore_routes_with_linkdown 0
net/ipv6/conf/to-north2/disable_ipv6 0
net/ipv6/conf/to-north2/accept_dad 0
net/ipv6/conf/to-north2/accept_ra 0
net/ipv6/conf/to-north2/accept_redirects 0
net/ipv6/conf/to-north2/ignore_routes_with_linkdown 0
EOF
    batch floor ip -n floor -batch - <<'EOF'
link set dev lo alias dot2lab:campus
# campus.dot:16:26
link set dev lo up
link add name br0 type bridge stp_state 0 mcast_snooping 0
# campus.dot:18:5
link set dev to-core3 master br0
# campus.dot:21:5
link set dev to-north2 master br0
# campus.dot:16:26
link set dev br0 up
# campus.dot:18:5
link set dev to-core3 up
# campus.dot:21:5
link set dev to-north2 up
EOF
    sysctls floor <<'EOF'
# campus.dot:16:26
net/ipv6/conf/all/ignore_routes_with_linkdown 1
net/ipv6/conf/default/ignore_routes_with_linkdown 1
net/ipv6/conf/lo/ignore_routes_with_linkdown 1
net/ipv6/conf/to-core3/ignore_routes_with_linkdown 1
net/ipv6/conf/to-north2/ignore_routes_with_linkdown 1
EOF
}

# --- lab1 -------------------------------------------------------------------------------------------------------------
#
# host, campus.dot:37

node_lab1() {
    sysctls lab1 <<'EOF'
# campus.dot:37:5
net/ipv4/ip_forward 0
net/ipv6/conf/all/forwarding 0
net/ipv4/conf/all/rp_filter 0
net/ipv4/conf/all/send_redirects 0
net/ipv4/conf/all/accept_redirects 0
net/ipv4/conf/all/proxy_arp 0
net/ipv4/conf/all/ignore_routes_with_linkdown 1
net/ipv4/conf/default/rp_filter 0
net/ipv4/conf/default/send_redirects 0
net/ipv4/conf/default/accept_redirects 0
net/ipv4/conf/default/proxy_arp 0
net/ipv4/conf/default/ignore_routes_with_linkdown 1
net/ipv4/conf/lo/rp_filter 0
net/ipv4/conf/lo/send_redirects 0
net/ipv4/conf/lo/accept_redirects 0
net/ipv4/conf/lo/proxy_arp 0
net/ipv4/conf/lo/ignore_routes_with_linkdown 1
net/ipv4/conf/eth0/rp_filter 0
net/ipv4/conf/eth0/send_redirects 0
net/ipv4/conf/eth0/accept_redirects 0
net/ipv4/conf/eth0/proxy_arp 0
net/ipv4/conf/eth0/ignore_routes_with_linkdown 1
net/ipv6/conf/all/disable_ipv6 0
net/ipv6/conf/all/accept_dad 0
net/ipv6/conf/all/accept_ra 0
net/ipv6/conf/all/accept_redirects 0
net/ipv6/conf/all/ignore_routes_with_linkdown 0
net/ipv6/conf/default/disable_ipv6 0
net/ipv6/conf/default/accept_dad 0
net/ipv6/conf/default/accept_ra 0
net/ipv6/conf/default/accept_redirects 0
net/ipv6/conf/default/ignore_routes_with_linkdown 0
net/ipv6/conf/lo/disable_ipv6 0
net/ipv6/conf/lo/accept_dad 0
net/ipv6/conf/lo/accept_ra 0
net/ipv6/conf/lo/accept_redirects 0
net/ipv6/conf/lo/ignore_routes_with_linkdown 0
net/ipv6/conf/eth0/disable_ipv6 0
net/ipv6/conf/eth0/accept_dad 0
net/ipv6/conf/eth0/accept_ra 0
net/ipv6/conf/eth0/accept_redirects 0
net/ipv6/conf/eth0/ignore_routes_with_linkdown 0
EOF
    batch lab1 ip -n lab1 -batch - <<'EOF'
link set dev lo alias dot2lab:campus
# campus.dot:37:5
link set dev lo up
link set dev eth0 up
addr add 10.0.3.1/24 dev eth0
addr add fd00:1:0:3::1/64 dev eth0 nodad
route add 0.0.0.0/0 via 10.0.3.254 dev eth0
route add ::/0 via fd00:1:0:3::fe dev eth0
EOF
    sysctls lab1 <<'EOF'
# campus.dot:37:5
net/ipv6/conf/all/ignore_routes_with_linkdown 1
net/ipv6/conf/default/ignore_routes_with_linkdown 1
net/ipv6/conf/lo/ignore_routes_with_linkdown 1
net/ipv6/conf/eth0/ignore_routes_with_linkdown 1
EOF
}

# --- lab2 -------------------------------------------------------------------------------------------------------------
#
# host, campus.dot:38

node_lab2() {
    sysctls lab2 <<'EOF'
# campus.dot:38:5
net/ipv4/ip_forward 0
net/ipv6/conf/all/forwarding 0
net/ipv4/conf/all/rp_filter 0
net/ipv4/conf/all/send_redirects 0
net/ipv4/conf/all/accept_redirects 0
net/ipv4/conf/all/proxy_arp 0
net/ipv4/conf/all/ignore_routes_with_linkdown 1
net/ipv4/conf/default/rp_filter 0
net/ipv4/conf/default/send_redirects 0
net/ipv4/conf/default/accept_redirects 0
net/ipv4/conf/default/proxy_arp 0
net/ipv4/conf/default/ignore_routes_with_linkdown 1
net/ipv4/conf/lo/rp_filter 0
net/ipv4/conf/lo/send_redirects 0
net/ipv4/conf/lo/accept_redirects 0
net/ipv4/conf/lo/proxy_arp 0
net/ipv4/conf/lo/ignore_routes_with_linkdown 1
net/ipv4/conf/eth0/rp_filter 0
net/ipv4/conf/eth0/send_redirects 0
net/ipv4/conf/eth0/accept_redirects 0
net/ipv4/conf/eth0/proxy_arp 0
net/ipv4/conf/eth0/ignore_routes_with_linkdown 1
net/ipv6/conf/all/disable_ipv6 0
net/ipv6/conf/all/accept_dad 0
net/ipv6/conf/all/accept_ra 0
net/ipv6/conf/all/accept_redirects 0
net/ipv6/conf/all/ignore_routes_with_linkdown 0
net/ipv6/conf/default/disable_ipv6 0
net/ipv6/conf/default/accept_dad 0
net/ipv6/conf/default/accept_ra 0
net/ipv6/conf/default/accept_redirects 0
net/ipv6/conf/default/ignore_routes_with_linkdown 0
net/ipv6/conf/lo/disable_ipv6 0
net/ipv6/conf/lo/accept_dad 0
net/ipv6/conf/lo/accept_ra 0
net/ipv6/conf/lo/accept_redirects 0
net/ipv6/conf/lo/ignore_routes_with_linkdown 0
net/ipv6/conf/eth0/disable_ipv6 0
net/ipv6/conf/eth0/accept_dad 0
net/ipv6/conf/eth0/accept_ra 0
net/ipv6/conf/eth0/accept_redirects 0
net/ipv6/conf/eth0/ignore_routes_with_linkdown 0
EOF
    batch lab2 ip -n lab2 -batch - <<'EOF'
link set dev lo alias dot2lab:campus
# campus.dot:38:5
link set dev lo up
link set dev eth0 up
addr add 10.0.2.2/24 dev eth0
addr add fd00:1:0:2::2/64 dev eth0 nodad
route add 0.0.0.0/0 via 10.0.2.254 dev eth0
route add ::/0 via fd00:1:0:2::fe dev eth0
EOF
    sysctls lab2 <<'EOF'
# campus.dot:38:5
net/ipv6/conf/all/ignore_routes_with_linkdown 1
net/ipv6/conf/default/ignore_routes_with_linkdown 1
net/ipv6/conf/lo/ignore_routes_with_linkdown 1
net/ipv6/conf/eth0/ignore_routes_with_linkdown 1
EOF
}

# --- north1 -----------------------------------------------------------------------------------------------------------
#
# host, campus.dot:20

node_north1() {
    sysctls north1 <<'EOF'
# campus.dot:20:5
net/ipv4/ip_forward 0
net/ipv6/conf/all/forwarding 0
net/ipv4/conf/all/rp_filter 0
net/ipv4/conf/all/send_redirects 0
net/ipv4/conf/all/accept_redirects 0
net/ipv4/conf/all/proxy_arp 0
net/ipv4/conf/all/ignore_routes_with_linkdown 1
net/ipv4/conf/default/rp_filter 0
net/ipv4/conf/default/send_redirects 0
net/ipv4/conf/default/accept_redirects 0
net/ipv4/conf/default/proxy_arp 0
net/ipv4/conf/default/ignore_routes_with_linkdown 1
net/ipv4/conf/lo/rp_filter 0
net/ipv4/conf/lo/send_redirects 0
net/ipv4/conf/lo/accept_redirects 0
net/ipv4/conf/lo/proxy_arp 0
net/ipv4/conf/lo/ignore_routes_with_linkdown 1
net/ipv4/conf/to-core2/rp_filter 0
net/ipv4/conf/to-core2/send_redirects 0
net/ipv4/conf/to-core2/accept_redirects 0
net/ipv4/conf/to-core2/proxy_arp 0
net/ipv4/conf/to-core2/ignore_routes_with_linkdown 1
net/ipv6/conf/all/disable_ipv6 0
net/ipv6/conf/all/accept_dad 0
net/ipv6/conf/all/accept_ra 0
net/ipv6/conf/all/accept_redirects 0
net/ipv6/conf/all/ignore_routes_with_linkdown 0
net/ipv6/conf/default/disable_ipv6 0
net/ipv6/conf/default/accept_dad 0
net/ipv6/conf/default/accept_ra 0
net/ipv6/conf/default/accept_redirects 0
net/ipv6/conf/default/ignore_routes_with_linkdown 0
net/ipv6/conf/lo/disable_ipv6 0
net/ipv6/conf/lo/accept_dad 0
net/ipv6/conf/lo/accept_ra 0
net/ipv6/conf/lo/accept_redirects 0
net/ipv6/conf/lo/ignore_routes_with_linkdown 0
net/ipv6/conf/to-core2/disable_ipv6 0
net/ipv6/conf/to-core2/accept_dad 0
net/ipv6/conf/to-core2/accept_ra 0
net/ipv6/conf/to-core2/accept_redirects 0
net/ipv6/conf/to-core2/ignore_routes_with_linkdown 0
EOF
    batch north1 ip -n north1 -batch - <<'EOF'
link set dev lo alias dot2lab:campus
# campus.dot:20:5
link set dev lo up
link set dev to-core2 up
addr add 10.0.1.1/24 dev to-core2
addr add fd00:1:0:1::1/64 dev to-core2 nodad
route add 0.0.0.0/0 via 10.0.1.254 dev to-core2
route add ::/0 via fd00:1:0:1::fe dev to-core2
EOF
    sysctls north1 <<'EOF'
# campus.dot:20:5
net/ipv6/conf/all/ignore_routes_with_linkdown 1
net/ipv6/conf/default/ignore_routes_with_linkdown 1
net/ipv6/conf/lo/ignore_routes_with_linkdown 1
net/ipv6/conf/to-core2/ignore_routes_with_linkdown 1
EOF
}

# --- north2 -----------------------------------------------------------------------------------------------------------
#
# host, campus.dot:21

node_north2() {
    sysctls north2 <<'EOF'
# campus.dot:21:5
net/ipv4/ip_forward 0
net/ipv6/conf/all/forwarding 0
net/ipv4/conf/all/rp_filter 0
net/ipv4/conf/all/send_redirects 0
net/ipv4/conf/all/accept_redirects 0
net/ipv4/conf/all/proxy_arp 0
net/ipv4/conf/all/ignore_routes_with_linkdown 1
net/ipv4/conf/default/rp_filter 0
net/ipv4/conf/default/send_redirects 0
net/ipv4/conf/default/accept_redirects 0
net/ipv4/conf/default/proxy_arp 0
net/ipv4/conf/default/ignore_routes_with_linkdown 1
net/ipv4/conf/lo/rp_filter 0
net/ipv4/conf/lo/send_redirects 0
net/ipv4/conf/lo/accept_redirects 0
net/ipv4/conf/lo/proxy_arp 0
net/ipv4/conf/lo/ignore_routes_with_linkdown 1
net/ipv4/conf/to-floor/rp_filter 0
net/ipv4/conf/to-floor/send_redirects 0
net/ipv4/conf/to-floor/accept_redirects 0
net/ipv4/conf/to-floor/proxy_arp 0
net/ipv4/conf/to-floor/ignore_routes_with_linkdown 1
net/ipv6/conf/all/disable_ipv6 0
net/ipv6/conf/all/accept_dad 0
net/ipv6/conf/all/accept_ra 0
net/ipv6/conf/all/accept_redirects 0
net/ipv6/conf/all/ignore_routes_with_linkdown 0
net/ipv6/conf/default/disable_ipv6 0
net/ipv6/conf/default/accept_dad 0
net/ipv6/conf/default/accept_ra 0
net/ipv6/conf/default/accept_redirects 0
net/ipv6/conf/default/ignore_routes_with_linkdown 0
net/ipv6/conf/lo/disable_ipv6 0
net/ipv6/conf/lo/accept_dad 0
net/ipv6/conf/lo/accept_ra 0
net/ipv6/conf/lo/accept_redirects 0
net/ipv6/conf/lo/ignore_routes_with_linkdown 0
net/ipv6/conf/to-floor/disable_ipv6 0
net/ipv6/conf/to-floor/accept_dad 0
net/ipv6/conf/to-floor/accept_ra 0
net/ipv6/conf/to-floor/accept_redirects 0
net/ipv6/conf/to-floor/ignore_routes_with_linkdown 0
EOF
    batch north2 ip -n north2 -batch - <<'EOF'
link set dev lo alias dot2lab:campus
# campus.dot:21:5
link set dev lo up
link set dev to-floor up
addr add 10.0.1.2/24 dev to-floor
addr add fd00:1:0:1::2/64 dev to-floor nodad
route add 0.0.0.0/0 via 10.0.1.254 dev to-floor
route add ::/0 via fd00:1:0:1::fe dev to-floor
EOF
    sysctls north2 <<'EOF'
# campus.dot:21:5
net/ipv6/conf/all/ignore_routes_with_linkdown 1
net/ipv6/conf/default/ignore_routes_with_linkdown 1
net/ipv6/conf/lo/ignore_routes_with_linkdown 1
net/ipv6/conf/to-floor/ignore_routes_with_linkdown 1
EOF
}

# --- r1 ---------------------------------------------------------------------------------------------------------------
#
# router, campus.dot:25

node_r1() {
    sysctls r1 <<'EOF'
# campus.dot:25:3
net/ipv4/ip_forward 1
net/ipv6/conf/all/forwarding 1
net/ipv4/conf/all/rp_filter 0
net/ipv4/conf/all/send_redirects 0
net/ipv4/conf/all/accept_redirects 0
net/ipv4/conf/all/proxy_arp 0
net/ipv4/conf/all/ignore_routes_with_linkdown 1
net/ipv4/conf/default/rp_filter 0
net/ipv4/conf/default/send_redirects 0
net/ipv4/conf/default/accept_redirects 0
net/ipv4/conf/default/proxy_arp 0
net/ipv4/conf/default/ignore_routes_with_linkdown 1
net/ipv4/conf/lo/rp_filter 0
net/ipv4/conf/lo/send_redirects 0
net/ipv4/conf/lo/accept_redirects 0
net/ipv4/conf/lo/proxy_arp 0
net/ipv4/conf/lo/ignore_routes_with_linkdown 1
net/ipv4/conf/to-core1/rp_filter 0
net/ipv4/conf/to-core1/send_redirects 0
net/ipv4/conf/to-core1/accept_redirects 0
net/ipv4/conf/to-core1/proxy_arp 0
net/ipv4/conf/to-core1/ignore_routes_with_linkdown 1
net/ipv4/conf/to-r2/rp_filter 0
net/ipv4/conf/to-r2/send_redirects 0
net/ipv4/conf/to-r2/accept_redirects 0
net/ipv4/conf/to-r2/proxy_arp 0
net/ipv4/conf/to-r2/ignore_routes_with_linkdown 1
net/ipv4/conf/to-r3/rp_filter 0
net/ipv4/conf/to-r3/send_redirects 0
net/ipv4/conf/to-r3/accept_redirects 0
net/ipv4/conf/to-r3/proxy_arp 0
net/ipv4/conf/to-r3/ignore_routes_with_linkdown 1
net/ipv6/conf/all/disable_ipv6 0
net/ipv6/conf/all/accept_dad 0
net/ipv6/conf/all/accept_ra 0
net/ipv6/conf/all/accept_redirects 0
net/ipv6/conf/all/ignore_routes_with_linkdown 0
net/ipv6/conf/default/disable_ipv6 0
net/ipv6/conf/default/accept_dad 0
net/ipv6/conf/default/accept_ra 0
net/ipv6/conf/default/accept_redirects 0
net/ipv6/conf/default/ignore_routes_with_linkdown 0
net/ipv6/conf/lo/disable_ipv6 0
net/ipv6/conf/lo/accept_dad 0
net/ipv6/conf/lo/accept_ra 0
net/ipv6/conf/lo/accept_redirects 0
net/ipv6/conf/lo/ignore_routes_with_linkdown 0
net/ipv6/conf/to-core1/disable_ipv6 0
net/ipv6/conf/to-core1/accept_dad 0
net/ipv6/conf/to-core1/accept_ra 0
net/ipv6/conf/to-core1/accept_redirects 0
net/ipv6/conf/to-core1/ignore_routes_with_linkdown 0
net/ipv6/conf/to-r2/disable_ipv6 0
net/ipv6/conf/to-r2/accept_dad 0
net/ipv6/conf/to-r2/accept_ra 0
net/ipv6/conf/to-r2/accept_redirects 0
net/ipv6/conf/to-r2/ignore_routes_with_linkdown 0
net/ipv6/conf/to-r3/disable_ipv6 0
net/ipv6/conf/to-r3/accept_dad 0
net/ipv6/conf/to-r3/accept_ra 0
net/ipv6/conf/to-r3/accept_redirects 0
net/ipv6/conf/to-r3/ignore_routes_with_linkdown 0
EOF
    batch r1 ip -n r1 -batch - <<'EOF'
link set dev lo alias dot2lab:campus
# campus.dot:25:3
link set dev lo up
# campus.dot:26:3
link set dev to-core1 up
# campus.dot:32:3
link set dev to-r2 up
# campus.dot:30:3
link set dev to-r3 up
# campus.dot:26:3
addr add 10.0.1.254/24 dev to-core1
addr add fd00:1:0:1::fe/64 dev to-core1 nodad
# campus.dot:32:3
addr add 10.71.107.124/31 dev to-r2
addr add fd00:1::147:6b7c/127 dev to-r2 nodad
# campus.dot:30:3
addr add 10.71.110.162/31 dev to-r3
addr add fd00:1::147:6ea2/127 dev to-r3 nodad
# campus.dot:37:5
route add 10.0.3.0/24 via 10.71.110.163 dev to-r3
# campus.dot:38:5
route add 10.0.2.0/24 via 10.71.110.163 dev to-r3
# campus.dot:31:3
route add 10.48.30.120/31 nexthop via 10.0.1.253 dev to-core1 nexthop via 10.71.110.163 dev to-r3
# campus.dot:37:5
route add fd00:1:0:3::/64 via fd00:1::147:6ea3 dev to-r3
# campus.dot:38:5
route add fd00:1:0:2::/64 via fd00:1::147:6ea3 dev to-r3
# campus.dot:31:3
route add fd00:1::30:1e78/127 nexthop via fd00:1:0:1::fd dev to-core1 nexthop via fd00:1::147:6ea3 dev to-r3
EOF
    sysctls r1 <<'EOF'
# campus.dot:25:3
net/ipv6/conf/all/ignore_routes_with_linkdown 1
net/ipv6/conf/default/ignore_routes_with_linkdown 1
net/ipv6/conf/lo/ignore_routes_with_linkdown 1
net/ipv6/conf/to-core1/ignore_routes_with_linkdown 1
net/ipv6/conf/to-r2/ignore_routes_with_linkdown 1
net/ipv6/conf/to-r3/ignore_routes_with_linkdown 1
EOF
}

# --- r2 ---------------------------------------------------------------------------------------------------------------
#
# router, campus.dot:25

node_r2() {
    sysctls r2 <<'EOF'
# campus.dot:25:7
net/ipv4/ip_forward 1
net/ipv6/conf/all/forwarding 1
net/ipv4/conf/all/rp_filter 0
net/ipv4/conf/all/send_redirects 0
net/ipv4/conf/all/accept_redirects 0
net/ipv4/conf/all/proxy_arp 0
net/ipv4/conf/all/ignore_routes_with_linkdown 1
net/ipv4/conf/default/rp_filter 0
net/ipv4/conf/default/send_redirects 0
net/ipv4/conf/default/accept_redirects 0
net/ipv4/conf/default/proxy_arp 0
net/ipv4/conf/default/ignore_routes_with_linkdown 1
net/ipv4/conf/lo/rp_filter 0
net/ipv4/conf/lo/send_redirects 0
net/ipv4/conf/lo/accept_redirects 0
net/ipv4/conf/lo/proxy_arp 0
net/ipv4/conf/lo/ignore_routes_with_linkdown 1
net/ipv4/conf/to-core2/rp_filter 0
net/ipv4/conf/to-core2/send_redirects 0
net/ipv4/conf/to-core2/accept_redirects 0
net/ipv4/conf/to-core2/proxy_arp 0
net/ipv4/conf/to-core2/ignore_routes_with_linkdown 1
net/ipv4/conf/to-r1/rp_filter 0
net/ipv4/conf/to-r1/send_redirects 0
net/ipv4/conf/to-r1/accept_redirects 0
net/ipv4/conf/to-r1/proxy_arp 0
net/ipv4/conf/to-r1/ignore_routes_with_linkdown 1
net/ipv4/conf/to-r3/rp_filter 0
net/ipv4/conf/to-r3/send_redirects 0
net/ipv4/conf/to-r3/accept_redirects 0
net/ipv4/conf/to-r3/proxy_arp 0
net/ipv4/conf/to-r3/ignore_routes_with_linkdown 1
net/ipv6/conf/all/disable_ipv6 0
net/ipv6/conf/all/accept_dad 0
net/ipv6/conf/all/accept_ra 0
net/ipv6/conf/all/accept_redirects 0
net/ipv6/conf/all/ignore_routes_with_linkdown 0
net/ipv6/conf/default/disable_ipv6 0
net/ipv6/conf/default/accept_dad 0
net/ipv6/conf/default/accept_ra 0
net/ipv6/conf/default/accept_redirects 0
net/ipv6/conf/default/ignore_routes_with_linkdown 0
net/ipv6/conf/lo/disable_ipv6 0
net/ipv6/conf/lo/accept_dad 0
net/ipv6/conf/lo/accept_ra 0
net/ipv6/conf/lo/accept_redirects 0
net/ipv6/conf/lo/ignore_routes_with_linkdown 0
net/ipv6/conf/to-core2/disable_ipv6 0
net/ipv6/conf/to-core2/accept_dad 0
net/ipv6/conf/to-core2/accept_ra 0
net/ipv6/conf/to-core2/accept_redirects 0
net/ipv6/conf/to-core2/ignore_routes_with_linkdown 0
net/ipv6/conf/to-r1/disable_ipv6 0
net/ipv6/conf/to-r1/accept_dad 0
net/ipv6/conf/to-r1/accept_ra 0
net/ipv6/conf/to-r1/accept_redirects 0
net/ipv6/conf/to-r1/ignore_routes_with_linkdown 0
net/ipv6/conf/to-r3/disable_ipv6 0
net/ipv6/conf/to-r3/accept_dad 0
net/ipv6/conf/to-r3/accept_ra 0
net/ipv6/conf/to-r3/accept_redirects 0
net/ipv6/conf/to-r3/ignore_routes_with_linkdown 0
EOF
    batch r2 ip -n r2 -batch - <<'EOF'
link set dev lo alias dot2lab:campus
# campus.dot:25:7
link set dev lo up
# campus.dot:27:3
link set dev to-core2 up
# campus.dot:32:3
link set dev to-r1 up
# campus.dot:31:3
link set dev to-r3 up
# campus.dot:27:3
addr add 10.0.1.253/24 dev to-core2
addr add fd00:1:0:1::fd/64 dev to-core2 nodad
# campus.dot:32:3
addr add 10.71.107.125/31 dev to-r1
addr add fd00:1::147:6b7d/127 dev to-r1 nodad
# campus.dot:31:3
addr add 10.48.30.120/31 dev to-r3
addr add fd00:1::30:1e78/127 dev to-r3 nodad
# campus.dot:37:5
route add 10.0.3.0/24 via 10.48.30.121 dev to-r3
# campus.dot:38:5
route add 10.0.2.0/24 via 10.48.30.121 dev to-r3
# campus.dot:30:3
route add 10.71.110.162/31 nexthop via 10.0.1.254 dev to-core2 nexthop via 10.48.30.121 dev to-r3
# campus.dot:37:5
route add fd00:1:0:3::/64 via fd00:1::30:1e79 dev to-r3
# campus.dot:38:5
route add fd00:1:0:2::/64 via fd00:1::30:1e79 dev to-r3
# campus.dot:30:3
route add fd00:1::147:6ea2/127 nexthop via fd00:1:0:1::fe dev to-core2 nexthop via fd00:1::30:1e79 dev to-r3
EOF
    sysctls r2 <<'EOF'
# campus.dot:25:7
net/ipv6/conf/all/ignore_routes_with_linkdown 1
net/ipv6/conf/default/ignore_routes_with_linkdown 1
net/ipv6/conf/lo/ignore_routes_with_linkdown 1
net/ipv6/conf/to-core2/ignore_routes_with_linkdown 1
net/ipv6/conf/to-r1/ignore_routes_with_linkdown 1
net/ipv6/conf/to-r3/ignore_routes_with_linkdown 1
EOF
}

# --- r3 ---------------------------------------------------------------------------------------------------------------
#
# router, campus.dot:25

node_r3() {
    sysctls r3 <<'EOF'
# campus.dot:25:11
net/ipv4/ip_forward 1
net/ipv6/conf/all/forwarding 1
net/ipv4/conf/all/rp_filter 0
net/ipv4/conf/all/send_redirects 0
net/ipv4/conf/all/accept_redirects 0
net/ipv4/conf/all/proxy_arp 0
net/ipv4/conf/all/ignore_routes_with_linkdown 1
net/ipv4/conf/default/rp_filter 0
net/ipv4/conf/default/send_redirects 0
net/ipv4/conf/default/accept_redirects 0
net/ipv4/conf/default/proxy_arp 0
net/ipv4/conf/default/ignore_routes_with_linkdown 1
net/ipv4/conf/lo/rp_filter 0
net/ipv4/conf/lo/send_redirects 0
net/ipv4/conf/lo/accept_redirects 0
net/ipv4/conf/lo/proxy_arp 0
net/ipv4/conf/lo/ignore_routes_with_linkdown 1
net/ipv4/conf/lan1/rp_filter 0
net/ipv4/conf/lan1/send_redirects 0
net/ipv4/conf/lan1/accept_redirects 0
net/ipv4/conf/lan1/proxy_arp 0
net/ipv4/conf/lan1/ignore_routes_with_linkdown 1
net/ipv4/conf/lan2/rp_filter 0
net/ipv4/conf/lan2/send_redirects 0
net/ipv4/conf/lan2/accept_redirects 0
net/ipv4/conf/lan2/proxy_arp 0
net/ipv4/conf/lan2/ignore_routes_with_linkdown 1
net/ipv4/conf/to-r1/rp_filter 0
net/ipv4/conf/to-r1/send_redirects 0
net/ipv4/conf/to-r1/accept_redirects 0
net/ipv4/conf/to-r1/proxy_arp 0
net/ipv4/conf/to-r1/ignore_routes_with_linkdown 1
net/ipv4/conf/to-r2/rp_filter 0
net/ipv4/conf/to-r2/send_redirects 0
net/ipv4/conf/to-r2/accept_redirects 0
net/ipv4/conf/to-r2/proxy_arp 0
net/ipv4/conf/to-r2/ignore_routes_with_linkdown 1
net/ipv6/conf/all/disable_ipv6 0
net/ipv6/conf/all/accept_dad 0
net/ipv6/conf/all/accept_ra 0
net/ipv6/conf/all/accept_redirects 0
net/ipv6/conf/all/ignore_routes_with_linkdown 0
net/ipv6/conf/default/disable_ipv6 0
net/ipv6/conf/default/accept_dad 0
net/ipv6/conf/default/accept_ra 0
net/ipv6/conf/default/accept_redirects 0
net/ipv6/conf/default/ignore_routes_with_linkdown 0
net/ipv6/conf/lo/disable_ipv6 0
net/ipv6/conf/lo/accept_dad 0
net/ipv6/conf/lo/accept_ra 0
net/ipv6/conf/lo/accept_redirects 0
net/ipv6/conf/lo/ignore_routes_with_linkdown 0
net/ipv6/conf/lan1/disable_ipv6 0
net/ipv6/conf/lan1/accept_dad 0
net/ipv6/conf/lan1/accept_ra 0
net/ipv6/conf/lan1/accept_redirects 0
net/ipv6/conf/lan1/ignore_routes_with_linkdown 0
net/ipv6/conf/lan2/disable_ipv6 0
net/ipv6/conf/lan2/accept_dad 0
net/ipv6/conf/lan2/accept_ra 0
net/ipv6/conf/lan2/accept_redirects 0
net/ipv6/conf/lan2/ignore_routes_with_linkdown 0
net/ipv6/conf/to-r1/disable_ipv6 0
net/ipv6/conf/to-r1/accept_dad 0
net/ipv6/conf/to-r1/accept_ra 0
net/ipv6/conf/to-r1/accept_redirects 0
net/ipv6/conf/to-r1/ignore_routes_with_linkdown 0
net/ipv6/conf/to-r2/disable_ipv6 0
net/ipv6/conf/to-r2/accept_dad 0
net/ipv6/conf/to-r2/accept_ra 0
net/ipv6/conf/to-r2/accept_redirects 0
net/ipv6/conf/to-r2/ignore_routes_with_linkdown 0
EOF
    batch r3 ip -n r3 -batch - <<'EOF'
link set dev lo alias dot2lab:campus
# campus.dot:25:11
link set dev lo up
# campus.dot:37:5
link set dev lan1 up
# campus.dot:38:5
link set dev lan2 up
# campus.dot:30:3
link set dev to-r1 up
# campus.dot:31:3
link set dev to-r2 up
# campus.dot:37:5
addr add 10.0.3.254/24 dev lan1
addr add fd00:1:0:3::fe/64 dev lan1 nodad
# campus.dot:38:5
addr add 10.0.2.254/24 dev lan2
addr add fd00:1:0:2::fe/64 dev lan2 nodad
# campus.dot:30:3
addr add 10.71.110.163/31 dev to-r1
addr add fd00:1::147:6ea3/127 dev to-r1 nodad
# campus.dot:31:3
addr add 10.48.30.121/31 dev to-r2
addr add fd00:1::30:1e79/127 dev to-r2 nodad
# campus.dot:17:5
route add 10.0.1.0/24 nexthop via 10.71.110.162 dev to-r1 nexthop via 10.48.30.120 dev to-r2
# campus.dot:32:3
route add 10.71.107.124/31 nexthop via 10.71.110.162 dev to-r1 nexthop via 10.48.30.120 dev to-r2
# campus.dot:17:5
route add fd00:1:0:1::/64 nexthop via fd00:1::147:6ea2 dev to-r1 nexthop via fd00:1::30:1e78 dev to-r2
# campus.dot:32:3
route add fd00:1::147:6b7c/127 nexthop via fd00:1::147:6ea2 dev to-r1 nexthop via fd00:1::30:1e78 dev to-r2
EOF
    sysctls r3 <<'EOF'
# campus.dot:25:11
net/ipv6/conf/all/ignore_routes_with_linkdown 1
net/ipv6/conf/default/ignore_routes_with_linkdown 1
net/ipv6/conf/lo/ignore_routes_with_linkdown 1
net/ipv6/conf/lan1/ignore_routes_with_linkdown 1
net/ipv6/conf/lan2/ignore_routes_with_linkdown 1
net/ipv6/conf/to-r1/ignore_routes_with_linkdown 1
net/ipv6/conf/to-r2/ignore_routes_with_linkdown 1
EOF
}

# --- all nodes --------------------------------------------------------------------------------------------------------

make_nodes() {
    JOBS=()
    node_core1 & limit_jobs
    node_core2 & limit_jobs
    node_core3 & limit_jobs
    node_floor & limit_jobs
    node_lab1 & limit_jobs
    node_lab2 & limit_jobs
    node_north1 & limit_jobs
    node_north2 & limit_jobs
    node_r1 & limit_jobs
    node_r2 & limit_jobs
    node_r3 & limit_jobs
    join_jobs
}

# --- what "test" pings: a round, a source, and addresses with their owners; round 0 must stay silent ------------------

readonly PROBES=(
    '1 lab1 10.0.2.2=lab2 fd00:1:0:2::2=lab2 10.0.1.1=north1 fd00:1:0:1::1=north1 10.0.1.2=north2
        fd00:1:0:1::2=north2 10.0.3.1=lab1 fd00:1:0:3::1=lab1 10.0.1.254=r1 fd00:1:0:1::fe=r1
        10.71.107.124=r1 fd00:1::147:6b7c=r1 10.71.110.162=r1 fd00:1::147:6ea2=r1 10.0.1.253=r2
        fd00:1:0:1::fd=r2 10.71.107.125=r2 fd00:1::147:6b7d=r2 10.48.30.120=r2 fd00:1::30:1e78=r2'
    '1 lab1 10.0.3.254=r3 fd00:1:0:3::fe=r3 10.0.2.254=r3 fd00:1:0:2::fe=r3 10.71.110.163=r3
        fd00:1::147:6ea3=r3 10.48.30.121=r3 fd00:1::30:1e79=r3'
    '1 lab2 10.0.3.1=lab1 fd00:1:0:3::1=lab1 10.0.1.1=north1 fd00:1:0:1::1=north1 10.0.1.2=north2
        fd00:1:0:1::2=north2 10.0.2.2=lab2 fd00:1:0:2::2=lab2 10.0.1.254=r1 fd00:1:0:1::fe=r1
        10.71.107.124=r1 fd00:1::147:6b7c=r1 10.71.110.162=r1 fd00:1::147:6ea2=r1 10.0.1.253=r2
        fd00:1:0:1::fd=r2 10.71.107.125=r2 fd00:1::147:6b7d=r2 10.48.30.120=r2 fd00:1::30:1e78=r2'
    '1 lab2 10.0.3.254=r3 fd00:1:0:3::fe=r3 10.0.2.254=r3 fd00:1:0:2::fe=r3 10.71.110.163=r3
        fd00:1::147:6ea3=r3 10.48.30.121=r3 fd00:1::30:1e79=r3'
    '1 north1 10.0.3.1=lab1 fd00:1:0:3::1=lab1 10.0.2.2=lab2 fd00:1:0:2::2=lab2 10.0.1.2=north2
        fd00:1:0:1::2=north2 10.0.1.1=north1 fd00:1:0:1::1=north1 10.0.1.254=r1 fd00:1:0:1::fe=r1
        10.71.107.124=r1 fd00:1::147:6b7c=r1 10.71.110.162=r1 fd00:1::147:6ea2=r1 10.0.1.253=r2
        fd00:1:0:1::fd=r2 10.71.107.125=r2 fd00:1::147:6b7d=r2 10.48.30.120=r2 fd00:1::30:1e78=r2'
    '1 north1 10.0.3.254=r3 fd00:1:0:3::fe=r3 10.0.2.254=r3 fd00:1:0:2::fe=r3 10.71.110.163=r3
        fd00:1::147:6ea3=r3 10.48.30.121=r3 fd00:1::30:1e79=r3'
    '1 north2 10.0.3.1=lab1 fd00:1:0:3::1=lab1 10.0.2.2=lab2 fd00:1:0:2::2=lab2 10.0.1.1=north1
        fd00:1:0:1::1=north1 10.0.1.2=north2 fd00:1:0:1::2=north2 10.0.1.254=r1 fd00:1:0:1::fe=r1
        10.71.107.124=r1 fd00:1::147:6b7c=r1 10.71.110.162=r1 fd00:1::147:6ea2=r1 10.0.1.253=r2
        fd00:1:0:1::fd=r2 10.71.107.125=r2 fd00:1::147:6b7d=r2 10.48.30.120=r2 fd00:1::30:1e78=r2'
    '1 north2 10.0.3.254=r3 fd00:1:0:3::fe=r3 10.0.2.254=r3 fd00:1:0:2::fe=r3 10.71.110.163=r3
        fd00:1::147:6ea3=r3 10.48.30.121=r3 fd00:1::30:1e79=r3'
)

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
