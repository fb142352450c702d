#!/usr/bin/env bash
#
# The lab "ecmp", compiled from ecmp.dot by dot2lab 0.1.0.
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
#   P       p1  10.255.0.1/32
#           +-- to-pe1    172.19.193.100/31          --  172.19.193.101/31  to-p1    pe1
#           +-- to-pe1-2  172.24.251.198/31          --  172.24.251.199/31  to-p1-2  pe1
#           +-- to-pe2    172.19.190.62/31           --  172.19.190.63/31   to-p1    pe2
#   P       p2  10.255.0.2/32
#           +-- to-pe1    172.29.38.226/31           --  172.29.38.227/31   to-p2    pe1
#           +-- to-pe2    172.29.29.112/31           --  172.29.29.113/31   to-p2    pe2
#   P       p3  10.255.0.3/32
#           +-- to-pe1    172.26.25.208/31           --  172.26.25.209/31   to-p3    pe1
#           +-- to-pe2    172.26.35.66/31            --  172.26.35.67/31    to-p3    pe2
#   PE      pe1  10.255.0.4/32
#           +-- to-ce1    10.128.0.2/31      in red  --  10.128.0.3/31      to-pe1   ce1
#   PE      pe2  10.255.0.5/32
#           +-- to-ce2    10.128.0.4/31      in red  --  10.128.0.5/31      to-pe2   ce2
#   CE      ce1
#           +-- to-h1     10.0.1.254/24              --  10.0.1.1/24        to-ce1   h1
#           +-- to-h2     10.0.2.254/24              --  10.0.2.2/24        to-ce1   h2
#           +-- to-h3     10.0.3.254/24              --  10.0.3.3/24        to-ce1   h3
#           +-- to-h4     10.0.4.254/24              --  10.0.4.4/24        to-ce1   h4
#           +-- to-h5     10.0.5.254/24              --  10.0.5.5/24        to-ce1   h5
#           +-- to-h6     10.0.6.254/24              --  10.0.6.6/24        to-ce1   h6
#   CE      ce2
#           +-- to-h11    10.0.11.254/24             --  10.0.11.11/24      to-ce2   h11
#           +-- to-h12    10.0.12.254/24             --  10.0.12.12/24      to-ce2   h12
#           +-- to-h13    10.0.13.254/24             --  10.0.13.13/24      to-ce2   h13
#           +-- to-h14    10.0.14.254/24             --  10.0.14.14/24      to-ce2   h14
#           +-- to-h15    10.0.15.254/24             --  10.0.15.15/24      to-ce2   h15
#           +-- to-h16    10.0.16.254/24             --  10.0.16.16/24      to-ce2   h16

readonly LAB=ecmp
readonly SELF=${0##*/}
readonly STATE=/run/dot2lab-setup.$LAB  # what "up" made
readonly MARK=dot2lab:ecmp  # on every node's lo, by which "down" knows its own
readonly NETNS=/var/run/netns  # where iproute2 keeps the names of namespaces
readonly TOOLS=(ip)
readonly FEATURES=(veth vrf mpls_router mpls_iptunnel ipv6)
readonly NODES=(ce1 ce2 h1 h11 h12 h13 h14 h15 h16 h2 h3 h4 h5 h6 p1 p2 p3 pe1 pe2)
readonly SPANNING_TREE=()
readonly WIDTH=4  # of the longest name
declare -rA LINKS=(
    [ce1]='lo to-h1 to-h2 to-h3 to-h4 to-h5 to-h6 to-pe1'
    [ce2]='lo to-h11 to-h12 to-h13 to-h14 to-h15 to-h16 to-pe2'
    [h1]='lo to-ce1'
    [h11]='lo to-ce2'
    [h12]='lo to-ce2'
    [h13]='lo to-ce2'
    [h14]='lo to-ce2'
    [h15]='lo to-ce2'
    [h16]='lo to-ce2'
    [h2]='lo to-ce1'
    [h3]='lo to-ce1'
    [h4]='lo to-ce1'
    [h5]='lo to-ce1'
    [h6]='lo to-ce1'
    [p1]='lo to-pe1 to-pe1-2 to-pe2'
    [p2]='lo to-pe1 to-pe2'
    [p3]='lo to-pe1 to-pe2'
    [pe1]='lo to-ce1 to-p1 to-p1-2 to-p2 to-p3 red'
    [pe2]='lo to-ce2 to-p1 to-p2 to-p3 red'
)

# --- namespaces and links, as plain "ip -batch" input -----------------------------------------------------------------

make_namespaces() {
    batch namespaces ip -batch - <<'EOF'
# ecmp.dot:30:5
netns add ce1
# ecmp.dot:30:10
netns add ce2
# ecmp.dot:32:5
netns add h1
# ecmp.dot:32:29
netns add h11
# ecmp.dot:32:34
netns add h12
# ecmp.dot:32:39
netns add h13
# ecmp.dot:32:44
netns add h14
# ecmp.dot:32:49
netns add h15
# ecmp.dot:32:54
netns add h16
# ecmp.dot:32:9
netns add h2
# ecmp.dot:32:13
netns add h3
# ecmp.dot:32:17
netns add h4
# ecmp.dot:32:21
netns add h5
# ecmp.dot:32:25
netns add h6
# ecmp.dot:19:3
netns add p1
# ecmp.dot:19:7
netns add p2
# ecmp.dot:19:11
netns add p3
# ecmp.dot:18:3
netns add pe1
# ecmp.dot:18:8
netns add pe2
EOF
}

make_links() {
    batch links ip -batch - <<'EOF'
# ecmp.dot:34:31
link add name to-pe1 netns ce1 type veth peer name to-ce1 netns pe1
# ecmp.dot:35:37
link add name to-pe2 netns ce2 type veth peer name to-ce2 netns pe2
# ecmp.dot:34:5
link add name to-ce1 netns h1 type veth peer name to-h1 netns ce1
# ecmp.dot:35:5
link add name to-ce2 netns h11 type veth peer name to-h11 netns ce2
# ecmp.dot:35:10
link add name to-ce2 netns h12 type veth peer name to-h12 netns ce2
# ecmp.dot:35:15
link add name to-ce2 netns h13 type veth peer name to-h13 netns ce2
# ecmp.dot:35:20
link add name to-ce2 netns h14 type veth peer name to-h14 netns ce2
# ecmp.dot:35:25
link add name to-ce2 netns h15 type veth peer name to-h15 netns ce2
# ecmp.dot:35:30
link add name to-ce2 netns h16 type veth peer name to-h16 netns ce2
# ecmp.dot:34:9
link add name to-ce1 netns h2 type veth peer name to-h2 netns ce1
# ecmp.dot:34:13
link add name to-ce1 netns h3 type veth peer name to-h3 netns ce1
# ecmp.dot:34:17
link add name to-ce1 netns h4 type veth peer name to-h4 netns ce1
# ecmp.dot:34:21
link add name to-ce1 netns h5 type veth peer name to-h5 netns ce1
# ecmp.dot:34:25
link add name to-ce1 netns h6 type veth peer name to-h6 netns ce1
# ecmp.dot:23:3
link add name to-pe2 netns p1 type veth peer name to-p1 netns pe2
# ecmp.dot:23:7
link add name to-pe2 netns p2 type veth peer name to-p2 netns pe2
# ecmp.dot:25:3
link add name to-pe2 netns p3 type veth peer name to-p3 netns pe2
# ecmp.dot:20:3
link add name to-p1 netns pe1 type veth peer name to-pe1 netns p1
# ecmp.dot:21:3
link add name to-p1-2 netns pe1 type veth peer name to-pe1-2 netns p1
# ecmp.dot:22:3
link add name to-p2 netns pe1 type veth peer name to-pe1 netns p2
# ecmp.dot:24:3
link add name to-p3 netns pe1 type veth peer name to-pe1 netns p3
EOF
}

# --- ce1 --------------------------------------------------------------------------------------------------------------
#
# customer edge router of red, ecmp.dot:30

node_ce1() {
    sysctls ce1 <<'EOF'
# ecmp.dot:30:5
net/ipv4/ip_forward 1
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
net/ipv4/conf/to-h1/rp_filter 0
net/ipv4/conf/to-h1/send_redirects 0
net/ipv4/conf/to-h1/accept_redirects 0
net/ipv4/conf/to-h1/proxy_arp 0
net/ipv4/conf/to-h1/ignore_routes_with_linkdown 1
net/ipv4/conf/to-h2/rp_filter 0
net/ipv4/conf/to-h2/send_redirects 0
net/ipv4/conf/to-h2/accept_redirects 0
net/ipv4/conf/to-h2/proxy_arp 0
net/ipv4/conf/to-h2/ignore_routes_with_linkdown 1
net/ipv4/conf/to-h3/rp_filter 0
net/ipv4/conf/to-h3/send_redirects 0
net/ipv4/conf/to-h3/accept_redirects 0
net/ipv4/conf/to-h3/proxy_arp 0
net/ipv4/conf/to-h3/ignore_routes_with_linkdown 1
net/ipv4/conf/to-h4/rp_filter 0
net/ipv4/conf/to-h4/send_redirects 0
net/ipv4/conf/to-h4/accept_redirects 0
net/ipv4/conf/to-h4/proxy_arp 0
net/ipv4/conf/to-h4/ignore_routes_with_linkdown 1
net/ipv4/conf/to-h5/rp_filter 0
net/ipv4/conf/to-h5/send_redirects 0
net/ipv4/conf/to-h5/accept_redirects 0
net/ipv4/conf/to-h5/proxy_arp 0
net/ipv4/conf/to-h5/ignore_routes_with_linkdown 1
net/ipv4/conf/to-h6/rp_filter 0
net/ipv4/conf/to-h6/send_redirects 0
net/ipv4/conf/to-h6/accept_redirects 0
net/ipv4/conf/to-h6/proxy_arp 0
net/ipv4/conf/to-h6/ignore_routes_with_linkdown 1
net/ipv4/conf/to-pe1/rp_filter 0
net/ipv4/conf/to-pe1/send_redirects 0
net/ipv4/conf/to-pe1/accept_redirects 0
net/ipv4/conf/to-pe1/proxy_arp 0
net/ipv4/conf/to-pe1/ignore_routes_with_linkdown 1
EOF
    batch ce1 ip -n ce1 -batch - <<'EOF'
link set dev lo alias dot2lab:ecmp
# ecmp.dot:30:5
link set dev lo up
# ecmp.dot:34:5
link set dev to-h1 up
# ecmp.dot:34:9
link set dev to-h2 up
# ecmp.dot:34:13
link set dev to-h3 up
# ecmp.dot:34:17
link set dev to-h4 up
# ecmp.dot:34:21
link set dev to-h5 up
# ecmp.dot:34:25
link set dev to-h6 up
# ecmp.dot:34:31
link set dev to-pe1 up
# ecmp.dot:34:5
addr add 10.0.1.254/24 dev to-h1
# ecmp.dot:34:9
addr add 10.0.2.254/24 dev to-h2
# ecmp.dot:34:13
addr add 10.0.3.254/24 dev to-h3
# ecmp.dot:34:17
addr add 10.0.4.254/24 dev to-h4
# ecmp.dot:34:21
addr add 10.0.5.254/24 dev to-h5
# ecmp.dot:34:25
addr add 10.0.6.254/24 dev to-h6
# ecmp.dot:34:31
addr add 10.128.0.3/31 dev to-pe1
# ecmp.dot:30:5
route add 0.0.0.0/0 via 10.128.0.2 dev to-pe1
EOF
}

# --- ce2 --------------------------------------------------------------------------------------------------------------
#
# customer edge router of red, ecmp.dot:30

node_ce2() {
    sysctls ce2 <<'EOF'
# ecmp.dot:30:10
net/ipv4/ip_forward 1
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
net/ipv4/conf/to-h11/rp_filter 0
net/ipv4/conf/to-h11/send_redirects 0
net/ipv4/conf/to-h11/accept_redirects 0
net/ipv4/conf/to-h11/proxy_arp 0
net/ipv4/conf/to-h11/ignore_routes_with_linkdown 1
net/ipv4/conf/to-h12/rp_filter 0
net/ipv4/conf/to-h12/send_redirects 0
net/ipv4/conf/to-h12/accept_redirects 0
net/ipv4/conf/to-h12/proxy_arp 0
net/ipv4/conf/to-h12/ignore_routes_with_linkdown 1
net/ipv4/conf/to-h13/rp_filter 0
net/ipv4/conf/to-h13/send_redirects 0
net/ipv4/conf/to-h13/accept_redirects 0
net/ipv4/conf/to-h13/proxy_arp 0
net/ipv4/conf/to-h13/ignore_routes_with_linkdown 1
net/ipv4/conf/to-h14/rp_filter 0
net/ipv4/conf/to-h14/send_redirects 0
net/ipv4/conf/to-h14/accept_redirects 0
net/ipv4/conf/to-h14/proxy_arp 0
net/ipv4/conf/to-h14/ignore_routes_with_linkdown 1
net/ipv4/conf/to-h15/rp_filter 0
net/ipv4/conf/to-h15/send_redirects 0
net/ipv4/conf/to-h15/accept_redirects 0
net/ipv4/conf/to-h15/proxy_arp 0
net/ipv4/conf/to-h15/ignore_routes_with_linkdown 1
net/ipv4/conf/to-h16/rp_filter 0
net/ipv4/conf/to-h16/send_redirects 0
net/ipv4/conf/to-h16/accept_redirects 0
net/ipv4/conf/to-h16/proxy_arp 0
net/ipv4/conf/to-h16/ignore_routes_with_linkdown 1
net/ipv4/conf/to-pe2/rp_filter 0
net/ipv4/conf/to-pe2/send_redirects 0
net/ipv4/conf/to-pe2/accept_redirects 0
net/ipv4/conf/to-pe2/proxy_arp 0
net/ipv4/conf/to-pe2/ignore_routes_with_linkdown 1
EOF
    batch ce2 ip -n ce2 -batch - <<'EOF'
link set dev lo alias dot2lab:ecmp
# ecmp.dot:30:10
link set dev lo up
# ecmp.dot:35:5
link set dev to-h11 up
# ecmp.dot:35:10
link set dev to-h12 up
# ecmp.dot:35:15
link set dev to-h13 up
# ecmp.dot:35:20
link set dev to-h14 up
# ecmp.dot:35:25
link set dev to-h15 up
# ecmp.dot:35:30
link set dev to-h16 up
# ecmp.dot:35:37
link set dev to-pe2 up
# ecmp.dot:35:5
addr add 10.0.11.254/24 dev to-h11
# ecmp.dot:35:10
addr add 10.0.12.254/24 dev to-h12
# ecmp.dot:35:15
addr add 10.0.13.254/24 dev to-h13
# ecmp.dot:35:20
addr add 10.0.14.254/24 dev to-h14
# ecmp.dot:35:25
addr add 10.0.15.254/24 dev to-h15
# ecmp.dot:35:30
addr add 10.0.16.254/24 dev to-h16
# ecmp.dot:35:37
addr add 10.128.0.5/31 dev to-pe2
# ecmp.dot:30:10
route add 0.0.0.0/0 via 10.128.0.4 dev to-pe2
EOF
}

# --- h1 ---------------------------------------------------------------------------------------------------------------
#
# host of red, ecmp.dot:32

node_h1() {
    sysctls h1 <<'EOF'
# ecmp.dot:32:5
net/ipv4/ip_forward 0
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
net/ipv4/conf/to-ce1/rp_filter 0
net/ipv4/conf/to-ce1/send_redirects 0
net/ipv4/conf/to-ce1/accept_redirects 0
net/ipv4/conf/to-ce1/proxy_arp 0
net/ipv4/conf/to-ce1/ignore_routes_with_linkdown 1
EOF
    batch h1 ip -n h1 -batch - <<'EOF'
link set dev lo alias dot2lab:ecmp
# ecmp.dot:32:5
link set dev lo up
# ecmp.dot:34:5
link set dev to-ce1 up
addr add 10.0.1.1/24 dev to-ce1
# ecmp.dot:32:5
route add 0.0.0.0/0 via 10.0.1.254 dev to-ce1
EOF
}

# --- h11 --------------------------------------------------------------------------------------------------------------
#
# host of red, ecmp.dot:32

node_h11() {
    sysctls h11 <<'EOF'
# ecmp.dot:32:29
net/ipv4/ip_forward 0
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
net/ipv4/conf/to-ce2/rp_filter 0
net/ipv4/conf/to-ce2/send_redirects 0
net/ipv4/conf/to-ce2/accept_redirects 0
net/ipv4/conf/to-ce2/proxy_arp 0
net/ipv4/conf/to-ce2/ignore_routes_with_linkdown 1
EOF
    batch h11 ip -n h11 -batch - <<'EOF'
link set dev lo alias dot2lab:ecmp
# ecmp.dot:32:29
link set dev lo up
# ecmp.dot:35:5
link set dev to-ce2 up
addr add 10.0.11.11/24 dev to-ce2
# ecmp.dot:32:29
route add 0.0.0.0/0 via 10.0.11.254 dev to-ce2
EOF
}

# --- h12 --------------------------------------------------------------------------------------------------------------
#
# host of red, ecmp.dot:32

node_h12() {
    sysctls h12 <<'EOF'
# ecmp.dot:32:34
net/ipv4/ip_forward 0
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
net/ipv4/conf/to-ce2/rp_filter 0
net/ipv4/conf/to-ce2/send_redirects 0
net/ipv4/conf/to-ce2/accept_redirects 0
net/ipv4/conf/to-ce2/proxy_arp 0
net/ipv4/conf/to-ce2/ignore_routes_with_linkdown 1
EOF
    batch h12 ip -n h12 -batch - <<'EOF'
link set dev lo alias dot2lab:ecmp
# ecmp.dot:32:34
link set dev lo up
# ecmp.dot:35:10
link set dev to-ce2 up
addr add 10.0.12.12/24 dev to-ce2
# ecmp.dot:32:34
route add 0.0.0.0/0 via 10.0.12.254 dev to-ce2
EOF
}

# --- h13 --------------------------------------------------------------------------------------------------------------
#
# host of red, ecmp.dot:32

node_h13() {
    sysctls h13 <<'EOF'
# ecmp.dot:32:39
net/ipv4/ip_forward 0
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
net/ipv4/conf/to-ce2/rp_filter 0
net/ipv4/conf/to-ce2/send_redirects 0
net/ipv4/conf/to-ce2/accept_redirects 0
net/ipv4/conf/to-ce2/proxy_arp 0
net/ipv4/conf/to-ce2/ignore_routes_with_linkdown 1
EOF
    batch h13 ip -n h13 -batch - <<'EOF'
link set dev lo alias dot2lab:ecmp
# ecmp.dot:32:39
link set dev lo up
# ecmp.dot:35:15
link set dev to-ce2 up
addr add 10.0.13.13/24 dev to-ce2
# ecmp.dot:32:39
route add 0.0.0.0/0 via 10.0.13.254 dev to-ce2
EOF
}

# --- h14 --------------------------------------------------------------------------------------------------------------
#
# host of red, ecmp.dot:32

node_h14() {
    sysctls h14 <<'EOF'
# ecmp.dot:32:44
net/ipv4/ip_forward 0
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
net/ipv4/conf/to-ce2/rp_filter 0
net/ipv4/conf/to-ce2/send_redirects 0
net/ipv4/conf/to-ce2/accept_redirects 0
net/ipv4/conf/to-ce2/proxy_arp 0
net/ipv4/conf/to-ce2/ignore_routes_with_linkdown 1
EOF
    batch h14 ip -n h14 -batch - <<'EOF'
link set dev lo alias dot2lab:ecmp
# ecmp.dot:32:44
link set dev lo up
# ecmp.dot:35:20
link set dev to-ce2 up
addr add 10.0.14.14/24 dev to-ce2
# ecmp.dot:32:44
route add 0.0.0.0/0 via 10.0.14.254 dev to-ce2
EOF
}

# --- h15 --------------------------------------------------------------------------------------------------------------
#
# host of red, ecmp.dot:32

node_h15() {
    sysctls h15 <<'EOF'
# ecmp.dot:32:49
net/ipv4/ip_forward 0
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
net/ipv4/conf/to-ce2/rp_filter 0
net/ipv4/conf/to-ce2/send_redirects 0
net/ipv4/conf/to-ce2/accept_redirects 0
net/ipv4/conf/to-ce2/proxy_arp 0
net/ipv4/conf/to-ce2/ignore_routes_with_linkdown 1
EOF
    batch h15 ip -n h15 -batch - <<'EOF'
link set dev lo alias dot2lab:ecmp
# ecmp.dot:32:49
link set dev lo up
# ecmp.dot:35:25
link set dev to-ce2 up
addr add 10.0.15.15/24 dev to-ce2
# ecmp.dot:32:49
route add 0.0.0.0/0 via 10.0.15.254 dev to-ce2
EOF
}

# --- h16 --------------------------------------------------------------------------------------------------------------
#
# host of red, ecmp.dot:32

node_h16() {
    sysctls h16 <<'EOF'
# ecmp.dot:32:54
net/ipv4/ip_forward 0
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
net/ipv4/conf/to-ce2/rp_filter 0
net/ipv4/conf/to-ce2/send_redirects 0
net/ipv4/conf/to-ce2/accept_redirects 0
net/ipv4/conf/to-ce2/proxy_arp 0
net/ipv4/conf/to-ce2/ignore_routes_with_linkdown 1
EOF
    batch h16 ip -n h16 -batch - <<'EOF'
link set dev lo alias dot2lab:ecmp
# ecmp.dot:32:54
link set dev lo up
# ecmp.dot:35:30
link set dev to-ce2 up
addr add 10.0.16.16/24 dev to-ce2
# ecmp.dot:32:54
route add 0.0.0.0/0 via 10.0.16.254 dev to-ce2
EOF
}

# --- h2 ---------------------------------------------------------------------------------------------------------------
#
# host of red, ecmp.dot:32

node_h2() {
    sysctls h2 <<'EOF'
# ecmp.dot:32:9
net/ipv4/ip_forward 0
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
net/ipv4/conf/to-ce1/rp_filter 0
net/ipv4/conf/to-ce1/send_redirects 0
net/ipv4/conf/to-ce1/accept_redirects 0
net/ipv4/conf/to-ce1/proxy_arp 0
net/ipv4/conf/to-ce1/ignore_routes_with_linkdown 1
EOF
    batch h2 ip -n h2 -batch - <<'EOF'
link set dev lo alias dot2lab:ecmp
# ecmp.dot:32:9
link set dev lo up
# ecmp.dot:34:9
link set dev to-ce1 up
addr add 10.0.2.2/24 dev to-ce1
# ecmp.dot:32:9
route add 0.0.0.0/0 via 10.0.2.254 dev to-ce1
EOF
}

# --- h3 ---------------------------------------------------------------------------------------------------------------
#
# host of red, ecmp.dot:32

node_h3() {
    sysctls h3 <<'EOF'
# ecmp.dot:32:13
net/ipv4/ip_forward 0
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
net/ipv4/conf/to-ce1/rp_filter 0
net/ipv4/conf/to-ce1/send_redirects 0
net/ipv4/conf/to-ce1/accept_redirects 0
net/ipv4/conf/to-ce1/proxy_arp 0
net/ipv4/conf/to-ce1/ignore_routes_with_linkdown 1
EOF
    batch h3 ip -n h3 -batch - <<'EOF'
link set dev lo alias dot2lab:ecmp
# ecmp.dot:32:13
link set dev lo up
# ecmp.dot:34:13
link set dev to-ce1 up
addr add 10.0.3.3/24 dev to-ce1
# ecmp.dot:32:13
route add 0.0.0.0/0 via 10.0.3.254 dev to-ce1
EOF
}

# --- h4 ---------------------------------------------------------------------------------------------------------------
#
# host of red, ecmp.dot:32

node_h4() {
    sysctls h4 <<'EOF'
# ecmp.dot:32:17
net/ipv4/ip_forward 0
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
net/ipv4/conf/to-ce1/rp_filter 0
net/ipv4/conf/to-ce1/send_redirects 0
net/ipv4/conf/to-ce1/accept_redirects 0
net/ipv4/conf/to-ce1/proxy_arp 0
net/ipv4/conf/to-ce1/ignore_routes_with_linkdown 1
EOF
    batch h4 ip -n h4 -batch - <<'EOF'
link set dev lo alias dot2lab:ecmp
# ecmp.dot:32:17
link set dev lo up
# ecmp.dot:34:17
link set dev to-ce1 up
addr add 10.0.4.4/24 dev to-ce1
# ecmp.dot:32:17
route add 0.0.0.0/0 via 10.0.4.254 dev to-ce1
EOF
}

# --- h5 ---------------------------------------------------------------------------------------------------------------
#
# host of red, ecmp.dot:32

node_h5() {
    sysctls h5 <<'EOF'
# ecmp.dot:32:21
net/ipv4/ip_forward 0
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
net/ipv4/conf/to-ce1/rp_filter 0
net/ipv4/conf/to-ce1/send_redirects 0
net/ipv4/conf/to-ce1/accept_redirects 0
net/ipv4/conf/to-ce1/proxy_arp 0
net/ipv4/conf/to-ce1/ignore_routes_with_linkdown 1
EOF
    batch h5 ip -n h5 -batch - <<'EOF'
link set dev lo alias dot2lab:ecmp
# ecmp.dot:32:21
link set dev lo up
# ecmp.dot:34:21
link set dev to-ce1 up
addr add 10.0.5.5/24 dev to-ce1
# ecmp.dot:32:21
route add 0.0.0.0/0 via 10.0.5.254 dev to-ce1
EOF
}

# --- h6 ---------------------------------------------------------------------------------------------------------------
#
# host of red, ecmp.dot:32

node_h6() {
    sysctls h6 <<'EOF'
# ecmp.dot:32:25
net/ipv4/ip_forward 0
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
net/ipv4/conf/to-ce1/rp_filter 0
net/ipv4/conf/to-ce1/send_redirects 0
net/ipv4/conf/to-ce1/accept_redirects 0
net/ipv4/conf/to-ce1/proxy_arp 0
net/ipv4/conf/to-ce1/ignore_routes_with_linkdown 1
EOF
    batch h6 ip -n h6 -batch - <<'EOF'
link set dev lo alias dot2lab:ecmp
# ecmp.dot:32:25
link set dev lo up
# ecmp.dot:34:25
link set dev to-ce1 up
addr add 10.0.6.6/24 dev to-ce1
# ecmp.dot:32:25
route add 0.0.0.0/0 via 10.0.6.254 dev to-ce1
EOF
}

# --- p1 ---------------------------------------------------------------------------------------------------------------
#
# provider router, ecmp.dot:19
# label 1001 in: pe1
# label 1002 in: pe2

node_p1() {
    sysctls p1 <<'EOF'
# ecmp.dot:19:3
net/ipv4/ip_forward 1
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
net/ipv4/conf/to-pe1/rp_filter 0
net/ipv4/conf/to-pe1/send_redirects 0
net/ipv4/conf/to-pe1/accept_redirects 0
net/ipv4/conf/to-pe1/proxy_arp 0
net/ipv4/conf/to-pe1/ignore_routes_with_linkdown 1
net/ipv4/conf/to-pe1-2/rp_filter 0
net/ipv4/conf/to-pe1-2/send_redirects 0
net/ipv4/conf/to-pe1-2/accept_redirects 0
net/ipv4/conf/to-pe1-2/proxy_arp 0
net/ipv4/conf/to-pe1-2/ignore_routes_with_linkdown 1
net/ipv4/conf/to-pe2/rp_filter 0
net/ipv4/conf/to-pe2/send_redirects 0
net/ipv4/conf/to-pe2/accept_redirects 0
net/ipv4/conf/to-pe2/proxy_arp 0
net/ipv4/conf/to-pe2/ignore_routes_with_linkdown 1
net/mpls/platform_labels 1003
net/mpls/ip_ttl_propagate 0
net/mpls/conf/to-pe1/input 1
net/mpls/conf/to-pe1-2/input 1
net/mpls/conf/to-pe2/input 1
EOF
    batch p1 ip -n p1 -batch - <<'EOF'
link set dev lo alias dot2lab:ecmp
# ecmp.dot:19:3
link set dev lo up
# ecmp.dot:20:3
link set dev to-pe1 mtu 1508
# ecmp.dot:21:3
link set dev to-pe1-2 mtu 1508
# ecmp.dot:23:3
link set dev to-pe2 mtu 1508
# ecmp.dot:20:3
link set dev to-pe1 up
# ecmp.dot:21:3
link set dev to-pe1-2 up
# ecmp.dot:23:3
link set dev to-pe2 up
# ecmp.dot:19:3
addr add 10.255.0.1/32 dev lo
# ecmp.dot:20:3
addr add 172.19.193.100/31 dev to-pe1
# ecmp.dot:21:3
addr add 172.24.251.198/31 dev to-pe1-2
# ecmp.dot:23:3
addr add 172.19.190.62/31 dev to-pe2
# ecmp.dot:19:3
route add 10.255.0.2/32 src 10.255.0.1 nexthop via 172.19.193.101 dev to-pe1 nexthop via 172.24.251.199 dev to-pe1-2 nexthop via 172.19.190.63 dev to-pe2
route add 10.255.0.3/32 src 10.255.0.1 via 172.19.190.63 dev to-pe2
route add 10.255.0.4/32 src 10.255.0.1 nexthop via 172.19.193.101 dev to-pe1 nexthop via 172.24.251.199 dev to-pe1-2
route add 10.255.0.5/32 src 10.255.0.1 via 172.19.190.63 dev to-pe2
EOF
    batch p1 ip -n p1 -f mpls -batch - <<'EOF'
# ecmp.dot:19:3
route add 1001 nexthop via inet 172.19.193.101 dev to-pe1 nexthop via inet 172.24.251.199 dev to-pe1-2
route add 1002 via inet 172.19.190.63 dev to-pe2
EOF
}

# --- p2 ---------------------------------------------------------------------------------------------------------------
#
# provider router, ecmp.dot:19
# label 1001 in: pe1
# label 1002 in: pe2

node_p2() {
    sysctls p2 <<'EOF'
# ecmp.dot:19:7
net/ipv4/ip_forward 1
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
net/ipv4/conf/to-pe1/rp_filter 0
net/ipv4/conf/to-pe1/send_redirects 0
net/ipv4/conf/to-pe1/accept_redirects 0
net/ipv4/conf/to-pe1/proxy_arp 0
net/ipv4/conf/to-pe1/ignore_routes_with_linkdown 1
net/ipv4/conf/to-pe2/rp_filter 0
net/ipv4/conf/to-pe2/send_redirects 0
net/ipv4/conf/to-pe2/accept_redirects 0
net/ipv4/conf/to-pe2/proxy_arp 0
net/ipv4/conf/to-pe2/ignore_routes_with_linkdown 1
net/mpls/platform_labels 1003
net/mpls/ip_ttl_propagate 0
net/mpls/conf/to-pe1/input 1
net/mpls/conf/to-pe2/input 1
EOF
    batch p2 ip -n p2 -batch - <<'EOF'
link set dev lo alias dot2lab:ecmp
# ecmp.dot:19:7
link set dev lo up
# ecmp.dot:22:3
link set dev to-pe1 mtu 1508
# ecmp.dot:23:7
link set dev to-pe2 mtu 1508
# ecmp.dot:22:3
link set dev to-pe1 up
# ecmp.dot:23:7
link set dev to-pe2 up
# ecmp.dot:19:7
addr add 10.255.0.2/32 dev lo
# ecmp.dot:22:3
addr add 172.29.38.226/31 dev to-pe1
# ecmp.dot:23:7
addr add 172.29.29.112/31 dev to-pe2
# ecmp.dot:19:7
route add 10.255.0.1/32 src 10.255.0.2 nexthop via 172.29.38.227 dev to-pe1 nexthop via 172.29.29.113 dev to-pe2
route add 10.255.0.3/32 src 10.255.0.2 via 172.29.29.113 dev to-pe2
route add 10.255.0.4/32 src 10.255.0.2 via 172.29.38.227 dev to-pe1
route add 10.255.0.5/32 src 10.255.0.2 via 172.29.29.113 dev to-pe2
EOF
    batch p2 ip -n p2 -f mpls -batch - <<'EOF'
# ecmp.dot:19:7
route add 1001 via inet 172.29.38.227 dev to-pe1
route add 1002 via inet 172.29.29.113 dev to-pe2
EOF
}

# --- p3 ---------------------------------------------------------------------------------------------------------------
#
# provider router, ecmp.dot:19

node_p3() {
    sysctls p3 <<'EOF'
# ecmp.dot:19:11
net/ipv4/ip_forward 1
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
net/ipv4/conf/to-pe1/rp_filter 0
net/ipv4/conf/to-pe1/send_redirects 0
net/ipv4/conf/to-pe1/accept_redirects 0
net/ipv4/conf/to-pe1/proxy_arp 0
net/ipv4/conf/to-pe1/ignore_routes_with_linkdown 1
net/ipv4/conf/to-pe2/rp_filter 0
net/ipv4/conf/to-pe2/send_redirects 0
net/ipv4/conf/to-pe2/accept_redirects 0
net/ipv4/conf/to-pe2/proxy_arp 0
net/ipv4/conf/to-pe2/ignore_routes_with_linkdown 1
net/mpls/platform_labels 16
net/mpls/ip_ttl_propagate 0
net/mpls/conf/to-pe1/input 1
net/mpls/conf/to-pe2/input 1
EOF
    batch p3 ip -n p3 -batch - <<'EOF'
link set dev lo alias dot2lab:ecmp
# ecmp.dot:19:11
link set dev lo up
# ecmp.dot:24:3
link set dev to-pe1 mtu 1508
# ecmp.dot:25:3
link set dev to-pe2 mtu 1508
# ecmp.dot:24:3
link set dev to-pe1 up
# ecmp.dot:25:3
link set dev to-pe2 up
# ecmp.dot:19:11
addr add 10.255.0.3/32 dev lo
# ecmp.dot:24:3
addr add 172.26.25.208/31 dev to-pe1
# ecmp.dot:25:3
addr add 172.26.35.66/31 dev to-pe2
# ecmp.dot:19:11
route add 10.255.0.1/32 src 10.255.0.3 via 172.26.35.67 dev to-pe2
route add 10.255.0.2/32 src 10.255.0.3 via 172.26.35.67 dev to-pe2
route add 10.255.0.4/32 src 10.255.0.3 nexthop via 172.26.25.209 dev to-pe1 nexthop via 172.26.35.67 dev to-pe2
route add 10.255.0.5/32 src 10.255.0.3 via 172.26.35.67 dev to-pe2
EOF
}

# --- pe1 --------------------------------------------------------------------------------------------------------------
#
# provider edge router, ecmp.dot:18
# VRF red: device red, table 5695, RD 65000:5695, imports red, exports red
# label 5596 in: red

node_pe1() {
    sysctls pe1 <<'EOF'
# ecmp.dot:18:3
net/ipv4/ip_forward 1
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
net/ipv4/conf/to-ce1/rp_filter 0
net/ipv4/conf/to-ce1/send_redirects 0
net/ipv4/conf/to-ce1/accept_redirects 0
net/ipv4/conf/to-ce1/proxy_arp 0
net/ipv4/conf/to-ce1/ignore_routes_with_linkdown 1
net/ipv4/conf/to-p1/rp_filter 0
net/ipv4/conf/to-p1/send_redirects 0
net/ipv4/conf/to-p1/accept_redirects 0
net/ipv4/conf/to-p1/proxy_arp 0
net/ipv4/conf/to-p1/ignore_routes_with_linkdown 1
net/ipv4/conf/to-p1-2/rp_filter 0
net/ipv4/conf/to-p1-2/send_redirects 0
net/ipv4/conf/to-p1-2/accept_redirects 0
net/ipv4/conf/to-p1-2/proxy_arp 0
net/ipv4/conf/to-p1-2/ignore_routes_with_linkdown 1
net/ipv4/conf/to-p2/rp_filter 0
net/ipv4/conf/to-p2/send_redirects 0
net/ipv4/conf/to-p2/accept_redirects 0
net/ipv4/conf/to-p2/proxy_arp 0
net/ipv4/conf/to-p2/ignore_routes_with_linkdown 1
net/ipv4/conf/to-p3/rp_filter 0
net/ipv4/conf/to-p3/send_redirects 0
net/ipv4/conf/to-p3/accept_redirects 0
net/ipv4/conf/to-p3/proxy_arp 0
net/ipv4/conf/to-p3/ignore_routes_with_linkdown 1
net/mpls/platform_labels 5597
net/mpls/ip_ttl_propagate 0
net/mpls/conf/to-p1/input 1
net/mpls/conf/to-p1-2/input 1
net/mpls/conf/to-p2/input 1
net/mpls/conf/to-p3/input 1
EOF
    batch pe1 ip -n pe1 -batch - <<'EOF'
link set dev lo alias dot2lab:ecmp
# ecmp.dot:18:3
link set dev lo up
# ecmp.dot:29:15
link add name red type vrf table 5695
# ecmp.dot:34:31
link set dev to-ce1 master red
# ecmp.dot:20:3
link set dev to-p1 mtu 1508
# ecmp.dot:21:3
link set dev to-p1-2 mtu 1508
# ecmp.dot:22:3
link set dev to-p2 mtu 1508
# ecmp.dot:24:3
link set dev to-p3 mtu 1508
# ecmp.dot:18:3
link set dev red up
# ecmp.dot:34:31
link set dev to-ce1 up
# ecmp.dot:20:3
link set dev to-p1 up
# ecmp.dot:21:3
link set dev to-p1-2 up
# ecmp.dot:22:3
link set dev to-p2 up
# ecmp.dot:24:3
link set dev to-p3 up
# ecmp.dot:18:3
addr add 10.255.0.4/32 dev lo
# ecmp.dot:34:31
addr add 10.128.0.2/31 dev to-ce1
# ecmp.dot:20:3
addr add 172.19.193.101/31 dev to-p1
# ecmp.dot:21:3
addr add 172.24.251.199/31 dev to-p1-2
# ecmp.dot:22:3
addr add 172.29.38.227/31 dev to-p2
# ecmp.dot:24:3
addr add 172.26.25.209/31 dev to-p3
# ecmp.dot:18:3
rule add pref 32765 table 255
rule del pref 0 table 255
route add 10.255.0.1/32 src 10.255.0.4 nexthop via 172.19.193.100 dev to-p1 nexthop via 172.24.251.198 dev to-p1-2
route add 10.255.0.2/32 src 10.255.0.4 via 172.29.38.226 dev to-p2
route add 10.255.0.3/32 src 10.255.0.4 nexthop via 172.26.25.208 dev to-p3 nexthop via 172.19.193.100 dev to-p1 nexthop via 172.24.251.198 dev to-p1-2 nexthop via 172.29.38.226 dev to-p2
route add 10.255.0.5/32 src 10.255.0.4 nexthop via 172.19.193.100 dev to-p1 nexthop via 172.24.251.198 dev to-p1-2 nexthop via 172.29.38.226 dev to-p2
# ecmp.dot:34:5
route add 10.0.1.0/24 table 5695 via 10.128.0.3 dev to-ce1
# ecmp.dot:34:9
route add 10.0.2.0/24 table 5695 via 10.128.0.3 dev to-ce1
# ecmp.dot:34:13
route add 10.0.3.0/24 table 5695 via 10.128.0.3 dev to-ce1
# ecmp.dot:34:17
route add 10.0.4.0/24 table 5695 via 10.128.0.3 dev to-ce1
# ecmp.dot:34:21
route add 10.0.5.0/24 table 5695 via 10.128.0.3 dev to-ce1
# ecmp.dot:34:25
route add 10.0.6.0/24 table 5695 via 10.128.0.3 dev to-ce1
# ecmp.dot:35:5
route add 10.0.11.0/24 table 5695 nexthop encap mpls 1002/5596 via 172.19.193.100 dev to-p1 nexthop encap mpls 1002/5596 via 172.24.251.198 dev to-p1-2 nexthop encap mpls 1002/5596 via 172.29.38.226 dev to-p2
# ecmp.dot:35:10
route add 10.0.12.0/24 table 5695 nexthop encap mpls 1002/5596 via 172.19.193.100 dev to-p1 nexthop encap mpls 1002/5596 via 172.24.251.198 dev to-p1-2 nexthop encap mpls 1002/5596 via 172.29.38.226 dev to-p2
# ecmp.dot:35:15
route add 10.0.13.0/24 table 5695 nexthop encap mpls 1002/5596 via 172.19.193.100 dev to-p1 nexthop encap mpls 1002/5596 via 172.24.251.198 dev to-p1-2 nexthop encap mpls 1002/5596 via 172.29.38.226 dev to-p2
# ecmp.dot:35:20
route add 10.0.14.0/24 table 5695 nexthop encap mpls 1002/5596 via 172.19.193.100 dev to-p1 nexthop encap mpls 1002/5596 via 172.24.251.198 dev to-p1-2 nexthop encap mpls 1002/5596 via 172.29.38.226 dev to-p2
# ecmp.dot:35:25
route add 10.0.15.0/24 table 5695 nexthop encap mpls 1002/5596 via 172.19.193.100 dev to-p1 nexthop encap mpls 1002/5596 via 172.24.251.198 dev to-p1-2 nexthop encap mpls 1002/5596 via 172.29.38.226 dev to-p2
# ecmp.dot:35:30
route add 10.0.16.0/24 table 5695 nexthop encap mpls 1002/5596 via 172.19.193.100 dev to-p1 nexthop encap mpls 1002/5596 via 172.24.251.198 dev to-p1-2 nexthop encap mpls 1002/5596 via 172.29.38.226 dev to-p2
# ecmp.dot:35:37
route add 10.128.0.4/31 table 5695 nexthop encap mpls 1002/5596 via 172.19.193.100 dev to-p1 nexthop encap mpls 1002/5596 via 172.24.251.198 dev to-p1-2 nexthop encap mpls 1002/5596 via 172.29.38.226 dev to-p2
# ecmp.dot:29:15
route add unreachable 0.0.0.0/0 table 5695 metric 4278198272
EOF
    batch pe1 ip -n pe1 -6 -batch - <<'EOF'
# ecmp.dot:18:3
rule add pref 32765 table 255
rule del pref 0 table 255
EOF
    batch pe1 ip -n pe1 -f mpls -batch - <<'EOF'
# ecmp.dot:18:3
route add 5596 dev red
EOF
}

# --- pe2 --------------------------------------------------------------------------------------------------------------
#
# provider edge router, ecmp.dot:18
# VRF red: device red, table 5695, RD 65000:5695, imports red, exports red
# label 5596 in: red

node_pe2() {
    sysctls pe2 <<'EOF'
# ecmp.dot:18:8
net/ipv4/ip_forward 1
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
net/ipv4/conf/to-ce2/rp_filter 0
net/ipv4/conf/to-ce2/send_redirects 0
net/ipv4/conf/to-ce2/accept_redirects 0
net/ipv4/conf/to-ce2/proxy_arp 0
net/ipv4/conf/to-ce2/ignore_routes_with_linkdown 1
net/ipv4/conf/to-p1/rp_filter 0
net/ipv4/conf/to-p1/send_redirects 0
net/ipv4/conf/to-p1/accept_redirects 0
net/ipv4/conf/to-p1/proxy_arp 0
net/ipv4/conf/to-p1/ignore_routes_with_linkdown 1
net/ipv4/conf/to-p2/rp_filter 0
net/ipv4/conf/to-p2/send_redirects 0
net/ipv4/conf/to-p2/accept_redirects 0
net/ipv4/conf/to-p2/proxy_arp 0
net/ipv4/conf/to-p2/ignore_routes_with_linkdown 1
net/ipv4/conf/to-p3/rp_filter 0
net/ipv4/conf/to-p3/send_redirects 0
net/ipv4/conf/to-p3/accept_redirects 0
net/ipv4/conf/to-p3/proxy_arp 0
net/ipv4/conf/to-p3/ignore_routes_with_linkdown 1
net/mpls/platform_labels 5597
net/mpls/ip_ttl_propagate 0
net/mpls/conf/to-p1/input 1
net/mpls/conf/to-p2/input 1
net/mpls/conf/to-p3/input 1
EOF
    batch pe2 ip -n pe2 -batch - <<'EOF'
link set dev lo alias dot2lab:ecmp
# ecmp.dot:18:8
link set dev lo up
# ecmp.dot:29:15
link add name red type vrf table 5695
# ecmp.dot:35:37
link set dev to-ce2 master red
# ecmp.dot:23:3
link set dev to-p1 mtu 1508
# ecmp.dot:23:7
link set dev to-p2 mtu 1508
# ecmp.dot:25:3
link set dev to-p3 mtu 1508
# ecmp.dot:18:8
link set dev red up
# ecmp.dot:35:37
link set dev to-ce2 up
# ecmp.dot:23:3
link set dev to-p1 up
# ecmp.dot:23:7
link set dev to-p2 up
# ecmp.dot:25:3
link set dev to-p3 up
# ecmp.dot:18:8
addr add 10.255.0.5/32 dev lo
# ecmp.dot:35:37
addr add 10.128.0.4/31 dev to-ce2
# ecmp.dot:23:3
addr add 172.19.190.63/31 dev to-p1
# ecmp.dot:23:7
addr add 172.29.29.113/31 dev to-p2
# ecmp.dot:25:3
addr add 172.26.35.67/31 dev to-p3
# ecmp.dot:18:8
rule add pref 32765 table 255
rule del pref 0 table 255
route add 10.255.0.1/32 src 10.255.0.5 via 172.19.190.62 dev to-p1
route add 10.255.0.2/32 src 10.255.0.5 via 172.29.29.112 dev to-p2
route add 10.255.0.3/32 src 10.255.0.5 via 172.26.35.66 dev to-p3
route add 10.255.0.4/32 src 10.255.0.5 nexthop via 172.19.190.62 dev to-p1 nexthop via 172.29.29.112 dev to-p2
# ecmp.dot:34:5
route add 10.0.1.0/24 table 5695 nexthop encap mpls 1001/5596 via 172.19.190.62 dev to-p1 nexthop encap mpls 1001/5596 via 172.29.29.112 dev to-p2
# ecmp.dot:34:9
route add 10.0.2.0/24 table 5695 nexthop encap mpls 1001/5596 via 172.19.190.62 dev to-p1 nexthop encap mpls 1001/5596 via 172.29.29.112 dev to-p2
# ecmp.dot:34:13
route add 10.0.3.0/24 table 5695 nexthop encap mpls 1001/5596 via 172.19.190.62 dev to-p1 nexthop encap mpls 1001/5596 via 172.29.29.112 dev to-p2
# ecmp.dot:34:17
route add 10.0.4.0/24 table 5695 nexthop encap mpls 1001/5596 via 172.19.190.62 dev to-p1 nexthop encap mpls 1001/5596 via 172.29.29.112 dev to-p2
# ecmp.dot:34:21
route add 10.0.5.0/24 table 5695 nexthop encap mpls 1001/5596 via 172.19.190.62 dev to-p1 nexthop encap mpls 1001/5596 via 172.29.29.112 dev to-p2
# ecmp.dot:34:25
route add 10.0.6.0/24 table 5695 nexthop encap mpls 1001/5596 via 172.19.190.62 dev to-p1 nexthop encap mpls 1001/5596 via 172.29.29.112 dev to-p2
# ecmp.dot:35:5
route add 10.0.11.0/24 table 5695 via 10.128.0.5 dev to-ce2
# ecmp.dot:35:10
route add 10.0.12.0/24 table 5695 via 10.128.0.5 dev to-ce2
# ecmp.dot:35:15
route add 10.0.13.0/24 table 5695 via 10.128.0.5 dev to-ce2
# ecmp.dot:35:20
route add 10.0.14.0/24 table 5695 via 10.128.0.5 dev to-ce2
# ecmp.dot:35:25
route add 10.0.15.0/24 table 5695 via 10.128.0.5 dev to-ce2
# ecmp.dot:35:30
route add 10.0.16.0/24 table 5695 via 10.128.0.5 dev to-ce2
# ecmp.dot:34:31
route add 10.128.0.2/31 table 5695 nexthop encap mpls 1001/5596 via 172.19.190.62 dev to-p1 nexthop encap mpls 1001/5596 via 172.29.29.112 dev to-p2
# ecmp.dot:29:15
route add unreachable 0.0.0.0/0 table 5695 metric 4278198272
EOF
    batch pe2 ip -n pe2 -6 -batch - <<'EOF'
# ecmp.dot:18:8
rule add pref 32765 table 255
rule del pref 0 table 255
EOF
    batch pe2 ip -n pe2 -f mpls -batch - <<'EOF'
# ecmp.dot:18:8
route add 5596 dev red
EOF
}

# --- all nodes --------------------------------------------------------------------------------------------------------

make_nodes() {
    JOBS=()
    node_ce1 & limit_jobs
    node_ce2 & limit_jobs
    node_h1 & limit_jobs
    node_h11 & limit_jobs
    node_h12 & limit_jobs
    node_h13 & limit_jobs
    node_h14 & limit_jobs
    node_h15 & limit_jobs
    node_h16 & limit_jobs
    node_h2 & limit_jobs
    node_h3 & limit_jobs
    node_h4 & limit_jobs
    node_h5 & limit_jobs
    node_h6 & limit_jobs
    node_p1 & limit_jobs
    node_p2 & limit_jobs
    node_p3 & limit_jobs
    node_pe1 & limit_jobs
    node_pe2 & limit_jobs
    join_jobs
}

# --- what "test" pings: a round, a source, and addresses with their owners; round 0 must stay silent ------------------

readonly PROBES=(
    '0 h1 10.255.0.1=p1 172.19.193.100=p1 172.24.251.198=p1 172.19.190.62=p1 10.255.0.2=p2
        172.29.38.226=p2 172.29.29.112=p2 10.255.0.3=p3 172.26.25.208=p3 172.26.35.66=p3
        10.255.0.4=pe1 172.19.193.101=pe1 172.24.251.199=pe1 172.29.38.227=pe1 172.26.25.209=pe1
        10.255.0.5=pe2 172.19.190.63=pe2 172.29.29.113=pe2 172.26.35.67=pe2'
    '0 h11 10.255.0.1=p1 172.19.193.100=p1 172.24.251.198=p1 172.19.190.62=p1 10.255.0.2=p2
        172.29.38.226=p2 172.29.29.112=p2 10.255.0.3=p3 172.26.25.208=p3 172.26.35.66=p3
        10.255.0.4=pe1 172.19.193.101=pe1 172.24.251.199=pe1 172.29.38.227=pe1 172.26.25.209=pe1
        10.255.0.5=pe2 172.19.190.63=pe2 172.29.29.113=pe2 172.26.35.67=pe2'
    '1 h1 10.0.11.11=h11 10.0.12.12=h12 10.0.13.13=h13 10.0.14.14=h14 10.0.15.15=h15
        10.0.16.16=h16 10.0.2.2=h2 10.0.3.3=h3 10.0.4.4=h4 10.0.5.5=h5
        10.0.6.6=h6 10.0.1.1=h1 10.0.1.254=ce1 10.0.2.254=ce1 10.0.3.254=ce1
        10.0.4.254=ce1 10.0.5.254=ce1 10.0.6.254=ce1 10.128.0.3=ce1 10.128.0.5=ce2'
    '1 h1 10.128.0.2=pe1 10.128.0.4=pe2'
    '1 h11 10.0.1.1=h1 10.0.12.12=h12 10.0.13.13=h13 10.0.14.14=h14 10.0.15.15=h15
        10.0.16.16=h16 10.0.2.2=h2 10.0.3.3=h3 10.0.4.4=h4 10.0.5.5=h5
        10.0.6.6=h6 10.0.11.11=h11 10.0.11.254=ce2 10.0.12.254=ce2 10.0.13.254=ce2
        10.0.14.254=ce2 10.0.15.254=ce2 10.0.16.254=ce2 10.128.0.3=ce1 10.128.0.5=ce2'
    '1 h11 10.128.0.2=pe1 10.128.0.4=pe2'
    '1 h12 10.0.1.1=h1 10.0.11.11=h11 10.0.13.13=h13 10.0.14.14=h14 10.0.15.15=h15
        10.0.16.16=h16 10.0.2.2=h2 10.0.3.3=h3 10.0.4.4=h4 10.0.5.5=h5
        10.0.6.6=h6 10.0.12.12=h12 10.0.11.254=ce2 10.0.12.254=ce2 10.0.13.254=ce2
        10.0.14.254=ce2 10.0.15.254=ce2 10.0.16.254=ce2 10.128.0.3=ce1 10.128.0.5=ce2'
    '1 h12 10.128.0.2=pe1 10.128.0.4=pe2'
    '1 h13 10.0.1.1=h1 10.0.11.11=h11 10.0.12.12=h12 10.0.14.14=h14 10.0.15.15=h15
        10.0.16.16=h16 10.0.2.2=h2 10.0.3.3=h3 10.0.4.4=h4 10.0.5.5=h5
        10.0.6.6=h6 10.0.13.13=h13 10.0.11.254=ce2 10.0.12.254=ce2 10.0.13.254=ce2
        10.0.14.254=ce2 10.0.15.254=ce2 10.0.16.254=ce2 10.128.0.3=ce1 10.128.0.5=ce2'
    '1 h13 10.128.0.2=pe1 10.128.0.4=pe2'
    '1 h14 10.0.1.1=h1 10.0.11.11=h11 10.0.12.12=h12 10.0.13.13=h13 10.0.15.15=h15
        10.0.16.16=h16 10.0.2.2=h2 10.0.3.3=h3 10.0.4.4=h4 10.0.5.5=h5
        10.0.6.6=h6 10.0.14.14=h14 10.0.11.254=ce2 10.0.12.254=ce2 10.0.13.254=ce2
        10.0.14.254=ce2 10.0.15.254=ce2 10.0.16.254=ce2 10.128.0.3=ce1 10.128.0.5=ce2'
    '1 h14 10.128.0.2=pe1 10.128.0.4=pe2'
    '1 h15 10.0.1.1=h1 10.0.11.11=h11 10.0.12.12=h12 10.0.13.13=h13 10.0.14.14=h14
        10.0.16.16=h16 10.0.2.2=h2 10.0.3.3=h3 10.0.4.4=h4 10.0.5.5=h5
        10.0.6.6=h6 10.0.15.15=h15 10.0.11.254=ce2 10.0.12.254=ce2 10.0.13.254=ce2
        10.0.14.254=ce2 10.0.15.254=ce2 10.0.16.254=ce2 10.128.0.3=ce1 10.128.0.5=ce2'
    '1 h15 10.128.0.2=pe1 10.128.0.4=pe2'
    '1 h16 10.0.1.1=h1 10.0.11.11=h11 10.0.12.12=h12 10.0.13.13=h13 10.0.14.14=h14
        10.0.15.15=h15 10.0.2.2=h2 10.0.3.3=h3 10.0.4.4=h4 10.0.5.5=h5
        10.0.6.6=h6 10.0.16.16=h16 10.0.11.254=ce2 10.0.12.254=ce2 10.0.13.254=ce2
        10.0.14.254=ce2 10.0.15.254=ce2 10.0.16.254=ce2 10.128.0.3=ce1 10.128.0.5=ce2'
    '1 h16 10.128.0.2=pe1 10.128.0.4=pe2'
    '1 h2 10.0.1.1=h1 10.0.11.11=h11 10.0.12.12=h12 10.0.13.13=h13 10.0.14.14=h14
        10.0.15.15=h15 10.0.16.16=h16 10.0.3.3=h3 10.0.4.4=h4 10.0.5.5=h5
        10.0.6.6=h6 10.0.2.2=h2 10.0.1.254=ce1 10.0.2.254=ce1 10.0.3.254=ce1
        10.0.4.254=ce1 10.0.5.254=ce1 10.0.6.254=ce1 10.128.0.3=ce1 10.128.0.5=ce2'
    '1 h2 10.128.0.2=pe1 10.128.0.4=pe2'
    '1 h3 10.0.1.1=h1 10.0.11.11=h11 10.0.12.12=h12 10.0.13.13=h13 10.0.14.14=h14
        10.0.15.15=h15 10.0.16.16=h16 10.0.2.2=h2 10.0.4.4=h4 10.0.5.5=h5
        10.0.6.6=h6 10.0.3.3=h3 10.0.1.254=ce1 10.0.2.254=ce1 10.0.3.254=ce1
        10.0.4.254=ce1 10.0.5.254=ce1 10.0.6.254=ce1 10.128.0.3=ce1 10.128.0.5=ce2'
    '1 h3 10.128.0.2=pe1 10.128.0.4=pe2'
    '1 h4 10.0.1.1=h1 10.0.11.11=h11 10.0.12.12=h12 10.0.13.13=h13 10.0.14.14=h14
        10.0.15.15=h15 10.0.16.16=h16 10.0.2.2=h2 10.0.3.3=h3 10.0.5.5=h5
        10.0.6.6=h6 10.0.4.4=h4 10.0.1.254=ce1 10.0.2.254=ce1 10.0.3.254=ce1
        10.0.4.254=ce1 10.0.5.254=ce1 10.0.6.254=ce1 10.128.0.3=ce1 10.128.0.5=ce2'
    '1 h4 10.128.0.2=pe1 10.128.0.4=pe2'
    '1 h5 10.0.1.1=h1 10.0.11.11=h11 10.0.12.12=h12 10.0.13.13=h13 10.0.14.14=h14
        10.0.15.15=h15 10.0.16.16=h16 10.0.2.2=h2 10.0.3.3=h3 10.0.4.4=h4
        10.0.6.6=h6 10.0.5.5=h5 10.0.1.254=ce1 10.0.2.254=ce1 10.0.3.254=ce1
        10.0.4.254=ce1 10.0.5.254=ce1 10.0.6.254=ce1 10.128.0.3=ce1 10.128.0.5=ce2'
    '1 h5 10.128.0.2=pe1 10.128.0.4=pe2'
    '1 h6 10.0.1.1=h1 10.0.11.11=h11 10.0.12.12=h12 10.0.13.13=h13 10.0.14.14=h14
        10.0.15.15=h15 10.0.16.16=h16 10.0.2.2=h2 10.0.3.3=h3 10.0.4.4=h4
        10.0.5.5=h5 10.0.6.6=h6 10.0.1.254=ce1 10.0.2.254=ce1 10.0.3.254=ce1
        10.0.4.254=ce1 10.0.5.254=ce1 10.0.6.254=ce1 10.128.0.3=ce1 10.128.0.5=ce2'
    '1 h6 10.128.0.2=pe1 10.128.0.4=pe2'
    '1 p1 10.255.0.2=p2 10.255.0.3=p3 10.255.0.4=pe1 10.255.0.5=pe2'
    '1 p2 10.255.0.1=p1 10.255.0.3=p3 10.255.0.4=pe1 10.255.0.5=pe2'
    '1 p3 10.255.0.1=p1 10.255.0.2=p2 10.255.0.4=pe1 10.255.0.5=pe2'
    '1 pe1 10.255.0.1=p1 10.255.0.2=p2 10.255.0.3=p3 10.255.0.5=pe2'
    '1 pe2 10.255.0.1=p1 10.255.0.2=p2 10.255.0.3=p3 10.255.0.4=pe1'
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
