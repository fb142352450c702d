#!/usr/bin/env bash
#
# The lab "ring", compiled from ring.dot by dot2lab 0.1.0.
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
#           +-- to-p2    172.21.154.92/31            --  172.21.154.93/31   to-p1    p2
#           +-- to-p4    172.21.160.168/31           --  172.21.160.169/31  to-p1    p4
#           +-- to-pe1   172.19.193.100/31           --  172.19.193.101/31  to-p1    pe1
#   P       p2  10.255.0.2/32
#           +-- to-p3    172.17.131.240/31           --  172.17.131.241/31  to-p2    p3
#           +-- to-pe2   172.29.29.112/31            --  172.29.29.113/31   to-p2    pe2
#   P       p3  10.255.0.3/32
#           +-- to-p4    172.25.116.140/31           --  172.25.116.141/31  to-p3    p4
#           +-- to-pe3   172.26.32.28/31             --  172.26.32.29/31    to-p3    pe3
#   PE      pe1  10.255.0.5/32
#           +-- to-bce1  10.128.0.2/31      in blue  --  10.128.0.3/31      to-pe1   bce1
#           +-- to-rce1  10.128.0.2/31      in red   --  10.128.0.3/31      to-pe1   rce1
#   PE      pe2  10.255.0.6/32
#           +-- to-rce2  10.128.0.4/31      in red   --  10.128.0.5/31      to-pe2   rce2
#   PE      pe3  10.255.0.7/32
#           +-- to-bce3  10.128.0.6/31      in blue  --  10.128.0.7/31      to-pe3   bce3
#           +-- to-rce3  10.128.0.6/31      in red   --  10.128.0.7/31      to-pe3   rce3
#   CE      bce1
#           +-- to-bh1   10.0.1.254/24               --  10.0.1.1/24        to-bce1  bh1
#   CE      bce3
#           +-- to-bh3   10.0.3.254/24               --  10.0.3.3/24        to-bce3  bh3
#   CE      rce1
#           +-- to-rh1   10.0.1.254/24               --  10.0.1.1/24        to-rce1  rh1
#   CE      rce2
#           +-- to-rh2   10.0.2.254/24               --  10.0.2.2/24        to-rce2  rh2
#   CE      rce3
#           +-- to-rh3   10.0.3.254/24               --  10.0.3.3/24        to-rce3  rh3

readonly LAB=ring
readonly SELF=${0##*/}
readonly STATE=/run/dot2lab-setup.$LAB  # what "up" made
readonly MARK=dot2lab:ring  # on every node's lo, by which "down" knows its own
readonly NETNS=/var/run/netns  # where iproute2 keeps the names of namespaces
readonly TOOLS=(ip)
readonly FEATURES=(veth vrf mpls_router mpls_iptunnel ipv6)
readonly NODES=(bce1 bce3 bh1 bh3 p1 p2 p3 p4 pe1 pe2 pe3 rce1 rce2 rce3 rh1 rh2 rh3)
readonly SPANNING_TREE=()
readonly WIDTH=4  # of the longest name
declare -rA LINKS=(
    [bce1]='lo to-bh1 to-pe1'
    [bce3]='lo to-bh3 to-pe3'
    [bh1]='lo to-bce1'
    [bh3]='lo to-bce3'
    [p1]='lo to-p2 to-p4 to-pe1'
    [p2]='lo to-p1 to-p3 to-pe2'
    [p3]='lo to-p2 to-p4 to-pe3'
    [p4]='lo to-p1 to-p3'
    [pe1]='lo to-bce1 to-p1 to-rce1 blue red'
    [pe2]='lo to-p2 to-rce2 red'
    [pe3]='lo to-bce3 to-p3 to-rce3 blue red'
    [rce1]='lo to-pe1 to-rh1'
    [rce2]='lo to-pe2 to-rh2'
    [rce3]='lo to-pe3 to-rh3'
    [rh1]='lo to-rce1'
    [rh2]='lo to-rce2'
    [rh3]='lo to-rce3'
)

# --- namespaces and links, as plain "ip -batch" input -----------------------------------------------------------------

make_namespaces() {
    batch namespaces ip -batch - <<'EOF'
# ring.dot:29:5
netns add bce1
# ring.dot:29:11
netns add bce3
# ring.dot:30:5
netns add bh1
# ring.dot:30:10
netns add bh3
# ring.dot:7:3
netns add p1
# ring.dot:7:7
netns add p2
# ring.dot:7:11
netns add p3
# ring.dot:7:15
netns add p4
# ring.dot:10:3
netns add pe1
# ring.dot:10:8
netns add pe2
# ring.dot:10:13
netns add pe3
# ring.dot:18:5
netns add rce1
# ring.dot:18:11
netns add rce2
# ring.dot:18:17
netns add rce3
# ring.dot:19:5
netns add rh1
# ring.dot:19:10
netns add rh2
# ring.dot:19:15
netns add rh3
EOF
}

make_links() {
    batch links ip -batch - <<'EOF'
# ring.dot:32:12
link add name to-pe1 netns bce1 type veth peer name to-bce1 netns pe1
# ring.dot:33:12
link add name to-pe3 netns bce3 type veth peer name to-bce3 netns pe3
# ring.dot:32:5
link add name to-bce1 netns bh1 type veth peer name to-bh1 netns bce1
# ring.dot:33:5
link add name to-bce3 netns bh3 type veth peer name to-bh3 netns bce3
# ring.dot:8:3
link add name to-p2 netns p1 type veth peer name to-p1 netns p2
# ring.dot:8:9
link add name to-p3 netns p2 type veth peer name to-p2 netns p3
# ring.dot:8:15
link add name to-p4 netns p3 type veth peer name to-p3 netns p4
# ring.dot:8:21
link add name to-p1 netns p4 type veth peer name to-p4 netns p1
# ring.dot:11:3
link add name to-p1 netns pe1 type veth peer name to-pe1 netns p1
# ring.dot:12:3
link add name to-p2 netns pe2 type veth peer name to-pe2 netns p2
# ring.dot:13:3
link add name to-p3 netns pe3 type veth peer name to-pe3 netns p3
# ring.dot:21:12
link add name to-pe1 netns rce1 type veth peer name to-rce1 netns pe1
# ring.dot:22:12
link add name to-pe2 netns rce2 type veth peer name to-rce2 netns pe2
# ring.dot:23:12
link add name to-pe3 netns rce3 type veth peer name to-rce3 netns pe3
# ring.dot:21:5
link add name to-rce1 netns rh1 type veth peer name to-rh1 netns rce1
# ring.dot:22:5
link add name to-rce2 netns rh2 type veth peer name to-rh2 netns rce2
# ring.dot:23:5
link add name to-rce3 netns rh3 type veth peer name to-rh3 netns rce3
EOF
}

# --- bce1 -------------------------------------------------------------------------------------------------------------
#
# customer edge router of blue, ring.dot:29

node_bce1() {
    sysctls bce1 <<'EOF'
# ring.dot:29:5
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
net/ipv4/conf/to-bh1/rp_filter 0
net/ipv4/conf/to-bh1/send_redirects 0
net/ipv4/conf/to-bh1/accept_redirects 0
net/ipv4/conf/to-bh1/proxy_arp 0
net/ipv4/conf/to-bh1/ignore_routes_with_linkdown 1
net/ipv4/conf/to-pe1/rp_filter 0
net/ipv4/conf/to-pe1/send_redirects 0
net/ipv4/conf/to-pe1/accept_redirects 0
net/ipv4/conf/to-pe1/proxy_arp 0
net/ipv4/conf/to-pe1/ignore_routes_with_linkdown 1
EOF
    batch bce1 ip -n bce1 -batch - <<'EOF'
link set dev lo alias dot2lab:ring
# ring.dot:29:5
link set dev lo up
# ring.dot:32:5
link set dev to-bh1 up
# ring.dot:32:12
link set dev to-pe1 up
# ring.dot:32:5
addr add 10.0.1.254/24 dev to-bh1
# ring.dot:32:12
addr add 10.128.0.3/31 dev to-pe1
# ring.dot:29:5
route add 0.0.0.0/0 via 10.128.0.2 dev to-pe1
EOF
}

# --- bce3 -------------------------------------------------------------------------------------------------------------
#
# customer edge router of blue, ring.dot:29

node_bce3() {
    sysctls bce3 <<'EOF'
# ring.dot:29:11
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
net/ipv4/conf/to-bh3/rp_filter 0
net/ipv4/conf/to-bh3/send_redirects 0
net/ipv4/conf/to-bh3/accept_redirects 0
net/ipv4/conf/to-bh3/proxy_arp 0
net/ipv4/conf/to-bh3/ignore_routes_with_linkdown 1
net/ipv4/conf/to-pe3/rp_filter 0
net/ipv4/conf/to-pe3/send_redirects 0
net/ipv4/conf/to-pe3/accept_redirects 0
net/ipv4/conf/to-pe3/proxy_arp 0
net/ipv4/conf/to-pe3/ignore_routes_with_linkdown 1
EOF
    batch bce3 ip -n bce3 -batch - <<'EOF'
link set dev lo alias dot2lab:ring
# ring.dot:29:11
link set dev lo up
# ring.dot:33:5
link set dev to-bh3 up
# ring.dot:33:12
link set dev to-pe3 up
# ring.dot:33:5
addr add 10.0.3.254/24 dev to-bh3
# ring.dot:33:12
addr add 10.128.0.7/31 dev to-pe3
# ring.dot:29:11
route add 0.0.0.0/0 via 10.128.0.6 dev to-pe3
EOF
}

# --- bh1 --------------------------------------------------------------------------------------------------------------
#
# host of blue, ring.dot:30

node_bh1() {
    sysctls bh1 <<'EOF'
# ring.dot:30:5
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
net/ipv4/conf/to-bce1/rp_filter 0
net/ipv4/conf/to-bce1/send_redirects 0
net/ipv4/conf/to-bce1/accept_redirects 0
net/ipv4/conf/to-bce1/proxy_arp 0
net/ipv4/conf/to-bce1/ignore_routes_with_linkdown 1
EOF
    batch bh1 ip -n bh1 -batch - <<'EOF'
link set dev lo alias dot2lab:ring
# ring.dot:30:5
link set dev lo up
# ring.dot:32:5
link set dev to-bce1 up
addr add 10.0.1.1/24 dev to-bce1
# ring.dot:30:5
route add 0.0.0.0/0 via 10.0.1.254 dev to-bce1
EOF
}

# --- bh3 --------------------------------------------------------------------------------------------------------------
#
# host of blue, ring.dot:30

node_bh3() {
    sysctls bh3 <<'EOF'
# ring.dot:30:10
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
net/ipv4/conf/to-bce3/rp_filter 0
net/ipv4/conf/to-bce3/send_redirects 0
net/ipv4/conf/to-bce3/accept_redirects 0
net/ipv4/conf/to-bce3/proxy_arp 0
net/ipv4/conf/to-bce3/ignore_routes_with_linkdown 1
EOF
    batch bh3 ip -n bh3 -batch - <<'EOF'
link set dev lo alias dot2lab:ring
# ring.dot:30:10
link set dev lo up
# ring.dot:33:5
link set dev to-bce3 up
addr add 10.0.3.3/24 dev to-bce3
# ring.dot:30:10
route add 0.0.0.0/0 via 10.0.3.254 dev to-bce3
EOF
}

# --- p1 ---------------------------------------------------------------------------------------------------------------
#
# provider router, ring.dot:7
# label 1001 in: pe1
# label 1002 in: pe2
# label 1003 in: pe3

node_p1() {
    sysctls p1 <<'EOF'
# ring.dot:7:3
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
net/ipv4/conf/to-p2/rp_filter 0
net/ipv4/conf/to-p2/send_redirects 0
net/ipv4/conf/to-p2/accept_redirects 0
net/ipv4/conf/to-p2/proxy_arp 0
net/ipv4/conf/to-p2/ignore_routes_with_linkdown 1
net/ipv4/conf/to-p4/rp_filter 0
net/ipv4/conf/to-p4/send_redirects 0
net/ipv4/conf/to-p4/accept_redirects 0
net/ipv4/conf/to-p4/proxy_arp 0
net/ipv4/conf/to-p4/ignore_routes_with_linkdown 1
net/ipv4/conf/to-pe1/rp_filter 0
net/ipv4/conf/to-pe1/send_redirects 0
net/ipv4/conf/to-pe1/accept_redirects 0
net/ipv4/conf/to-pe1/proxy_arp 0
net/ipv4/conf/to-pe1/ignore_routes_with_linkdown 1
net/mpls/platform_labels 1004
net/mpls/ip_ttl_propagate 0
net/mpls/conf/to-p2/input 1
net/mpls/conf/to-p4/input 1
net/mpls/conf/to-pe1/input 1
EOF
    batch p1 ip -n p1 -batch - <<'EOF'
link set dev lo alias dot2lab:ring
# ring.dot:7:3
link set dev lo up
# ring.dot:8:3
link set dev to-p2 mtu 1508
# ring.dot:8:21
link set dev to-p4 mtu 1508
# ring.dot:11:3
link set dev to-pe1 mtu 1508
# ring.dot:8:3
link set dev to-p2 up
# ring.dot:8:21
link set dev to-p4 up
# ring.dot:11:3
link set dev to-pe1 up
# ring.dot:7:3
addr add 10.255.0.1/32 dev lo
# ring.dot:8:3
addr add 172.21.154.92/31 dev to-p2
# ring.dot:8:21
addr add 172.21.160.168/31 dev to-p4
# ring.dot:11:3
addr add 172.19.193.100/31 dev to-pe1
# ring.dot:7:3
route add 10.255.0.2/32 src 10.255.0.1 via 172.21.154.93 dev to-p2
route add 10.255.0.3/32 src 10.255.0.1 nexthop via 172.21.154.93 dev to-p2 nexthop via 172.21.160.169 dev to-p4
route add 10.255.0.4/32 src 10.255.0.1 via 172.21.160.169 dev to-p4
route add 10.255.0.5/32 src 10.255.0.1 via 172.19.193.101 dev to-pe1
route add 10.255.0.6/32 src 10.255.0.1 via 172.21.154.93 dev to-p2
route add 10.255.0.7/32 src 10.255.0.1 nexthop via 172.21.154.93 dev to-p2 nexthop via 172.21.160.169 dev to-p4
EOF
    batch p1 ip -n p1 -f mpls -batch - <<'EOF'
# ring.dot:7:3
route add 1001 via inet 172.19.193.101 dev to-pe1
route add 1002 as 1002 via inet 172.21.154.93 dev to-p2
route add 1003 nexthop as 1003 via inet 172.21.154.93 dev to-p2 nexthop as 1003 via inet 172.21.160.169 dev to-p4
EOF
}

# --- p2 ---------------------------------------------------------------------------------------------------------------
#
# provider router, ring.dot:7
# label 1001 in: pe1
# label 1002 in: pe2
# label 1003 in: pe3

node_p2() {
    sysctls p2 <<'EOF'
# ring.dot:7:7
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
net/ipv4/conf/to-p1/rp_filter 0
net/ipv4/conf/to-p1/send_redirects 0
net/ipv4/conf/to-p1/accept_redirects 0
net/ipv4/conf/to-p1/proxy_arp 0
net/ipv4/conf/to-p1/ignore_routes_with_linkdown 1
net/ipv4/conf/to-p3/rp_filter 0
net/ipv4/conf/to-p3/send_redirects 0
net/ipv4/conf/to-p3/accept_redirects 0
net/ipv4/conf/to-p3/proxy_arp 0
net/ipv4/conf/to-p3/ignore_routes_with_linkdown 1
net/ipv4/conf/to-pe2/rp_filter 0
net/ipv4/conf/to-pe2/send_redirects 0
net/ipv4/conf/to-pe2/accept_redirects 0
net/ipv4/conf/to-pe2/proxy_arp 0
net/ipv4/conf/to-pe2/ignore_routes_with_linkdown 1
net/mpls/platform_labels 1004
net/mpls/ip_ttl_propagate 0
net/mpls/conf/to-p1/input 1
net/mpls/conf/to-p3/input 1
net/mpls/conf/to-pe2/input 1
EOF
    batch p2 ip -n p2 -batch - <<'EOF'
link set dev lo alias dot2lab:ring
# ring.dot:7:7
link set dev lo up
# ring.dot:8:3
link set dev to-p1 mtu 1508
# ring.dot:8:9
link set dev to-p3 mtu 1508
# ring.dot:12:3
link set dev to-pe2 mtu 1508
# ring.dot:8:3
link set dev to-p1 up
# ring.dot:8:9
link set dev to-p3 up
# ring.dot:12:3
link set dev to-pe2 up
# ring.dot:7:7
addr add 10.255.0.2/32 dev lo
# ring.dot:8:3
addr add 172.21.154.93/31 dev to-p1
# ring.dot:8:9
addr add 172.17.131.240/31 dev to-p3
# ring.dot:12:3
addr add 172.29.29.112/31 dev to-pe2
# ring.dot:7:7
route add 10.255.0.1/32 src 10.255.0.2 via 172.21.154.92 dev to-p1
route add 10.255.0.3/32 src 10.255.0.2 via 172.17.131.241 dev to-p3
route add 10.255.0.4/32 src 10.255.0.2 nexthop via 172.21.154.92 dev to-p1 nexthop via 172.17.131.241 dev to-p3
route add 10.255.0.5/32 src 10.255.0.2 via 172.21.154.92 dev to-p1
route add 10.255.0.6/32 src 10.255.0.2 via 172.29.29.113 dev to-pe2
route add 10.255.0.7/32 src 10.255.0.2 via 172.17.131.241 dev to-p3
EOF
    batch p2 ip -n p2 -f mpls -batch - <<'EOF'
# ring.dot:7:7
route add 1001 as 1001 via inet 172.21.154.92 dev to-p1
route add 1002 via inet 172.29.29.113 dev to-pe2
route add 1003 as 1003 via inet 172.17.131.241 dev to-p3
EOF
}

# --- p3 ---------------------------------------------------------------------------------------------------------------
#
# provider router, ring.dot:7
# label 1001 in: pe1
# label 1002 in: pe2
# label 1003 in: pe3

node_p3() {
    sysctls p3 <<'EOF'
# ring.dot:7:11
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
net/ipv4/conf/to-p2/rp_filter 0
net/ipv4/conf/to-p2/send_redirects 0
net/ipv4/conf/to-p2/accept_redirects 0
net/ipv4/conf/to-p2/proxy_arp 0
net/ipv4/conf/to-p2/ignore_routes_with_linkdown 1
net/ipv4/conf/to-p4/rp_filter 0
net/ipv4/conf/to-p4/send_redirects 0
net/ipv4/conf/to-p4/accept_redirects 0
net/ipv4/conf/to-p4/proxy_arp 0
net/ipv4/conf/to-p4/ignore_routes_with_linkdown 1
net/ipv4/conf/to-pe3/rp_filter 0
net/ipv4/conf/to-pe3/send_redirects 0
net/ipv4/conf/to-pe3/accept_redirects 0
net/ipv4/conf/to-pe3/proxy_arp 0
net/ipv4/conf/to-pe3/ignore_routes_with_linkdown 1
net/mpls/platform_labels 1004
net/mpls/ip_ttl_propagate 0
net/mpls/conf/to-p2/input 1
net/mpls/conf/to-p4/input 1
net/mpls/conf/to-pe3/input 1
EOF
    batch p3 ip -n p3 -batch - <<'EOF'
link set dev lo alias dot2lab:ring
# ring.dot:7:11
link set dev lo up
# ring.dot:8:9
link set dev to-p2 mtu 1508
# ring.dot:8:15
link set dev to-p4 mtu 1508
# ring.dot:13:3
link set dev to-pe3 mtu 1508
# ring.dot:8:9
link set dev to-p2 up
# ring.dot:8:15
link set dev to-p4 up
# ring.dot:13:3
link set dev to-pe3 up
# ring.dot:7:11
addr add 10.255.0.3/32 dev lo
# ring.dot:8:9
addr add 172.17.131.241/31 dev to-p2
# ring.dot:8:15
addr add 172.25.116.140/31 dev to-p4
# ring.dot:13:3
addr add 172.26.32.28/31 dev to-pe3
# ring.dot:7:11
route add 10.255.0.1/32 src 10.255.0.3 nexthop via 172.17.131.240 dev to-p2 nexthop via 172.25.116.141 dev to-p4
route add 10.255.0.2/32 src 10.255.0.3 via 172.17.131.240 dev to-p2
route add 10.255.0.4/32 src 10.255.0.3 via 172.25.116.141 dev to-p4
route add 10.255.0.5/32 src 10.255.0.3 nexthop via 172.17.131.240 dev to-p2 nexthop via 172.25.116.141 dev to-p4
route add 10.255.0.6/32 src 10.255.0.3 via 172.17.131.240 dev to-p2
route add 10.255.0.7/32 src 10.255.0.3 via 172.26.32.29 dev to-pe3
EOF
    batch p3 ip -n p3 -f mpls -batch - <<'EOF'
# ring.dot:7:11
route add 1001 nexthop as 1001 via inet 172.17.131.240 dev to-p2 nexthop as 1001 via inet 172.25.116.141 dev to-p4
route add 1002 as 1002 via inet 172.17.131.240 dev to-p2
route add 1003 via inet 172.26.32.29 dev to-pe3
EOF
}

# --- p4 ---------------------------------------------------------------------------------------------------------------
#
# provider router, ring.dot:7
# label 1001 in: pe1
# label 1003 in: pe3

node_p4() {
    sysctls p4 <<'EOF'
# ring.dot:7:15
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
net/ipv4/conf/to-p1/rp_filter 0
net/ipv4/conf/to-p1/send_redirects 0
net/ipv4/conf/to-p1/accept_redirects 0
net/ipv4/conf/to-p1/proxy_arp 0
net/ipv4/conf/to-p1/ignore_routes_with_linkdown 1
net/ipv4/conf/to-p3/rp_filter 0
net/ipv4/conf/to-p3/send_redirects 0
net/ipv4/conf/to-p3/accept_redirects 0
net/ipv4/conf/to-p3/proxy_arp 0
net/ipv4/conf/to-p3/ignore_routes_with_linkdown 1
net/mpls/platform_labels 1004
net/mpls/ip_ttl_propagate 0
net/mpls/conf/to-p1/input 1
net/mpls/conf/to-p3/input 1
EOF
    batch p4 ip -n p4 -batch - <<'EOF'
link set dev lo alias dot2lab:ring
# ring.dot:7:15
link set dev lo up
# ring.dot:8:21
link set dev to-p1 mtu 1508
# ring.dot:8:15
link set dev to-p3 mtu 1508
# ring.dot:8:21
link set dev to-p1 up
# ring.dot:8:15
link set dev to-p3 up
# ring.dot:7:15
addr add 10.255.0.4/32 dev lo
# ring.dot:8:21
addr add 172.21.160.169/31 dev to-p1
# ring.dot:8:15
addr add 172.25.116.141/31 dev to-p3
# ring.dot:7:15
route add 10.255.0.1/32 src 10.255.0.4 via 172.21.160.168 dev to-p1
route add 10.255.0.2/32 src 10.255.0.4 nexthop via 172.21.160.168 dev to-p1 nexthop via 172.25.116.140 dev to-p3
route add 10.255.0.3/32 src 10.255.0.4 via 172.25.116.140 dev to-p3
route add 10.255.0.5/32 src 10.255.0.4 via 172.21.160.168 dev to-p1
route add 10.255.0.6/32 src 10.255.0.4 nexthop via 172.21.160.168 dev to-p1 nexthop via 172.25.116.140 dev to-p3
route add 10.255.0.7/32 src 10.255.0.4 via 172.25.116.140 dev to-p3
EOF
    batch p4 ip -n p4 -f mpls -batch - <<'EOF'
# ring.dot:7:15
route add 1001 as 1001 via inet 172.21.160.168 dev to-p1
route add 1003 as 1003 via inet 172.25.116.140 dev to-p3
EOF
}

# --- pe1 --------------------------------------------------------------------------------------------------------------
#
# provider edge router, ring.dot:10
# VRF blue: device blue, table 4741, RD 65000:4741, imports blue, exports blue
# VRF red: device red, table 5695, RD 65000:5695, imports red, exports red
# label 5541 in: blue
# label 5596 in: red

node_pe1() {
    sysctls pe1 <<'EOF'
# ring.dot:10:3
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
net/ipv4/conf/to-bce1/rp_filter 0
net/ipv4/conf/to-bce1/send_redirects 0
net/ipv4/conf/to-bce1/accept_redirects 0
net/ipv4/conf/to-bce1/proxy_arp 0
net/ipv4/conf/to-bce1/ignore_routes_with_linkdown 1
net/ipv4/conf/to-p1/rp_filter 0
net/ipv4/conf/to-p1/send_redirects 0
net/ipv4/conf/to-p1/accept_redirects 0
net/ipv4/conf/to-p1/proxy_arp 0
net/ipv4/conf/to-p1/ignore_routes_with_linkdown 1
net/ipv4/conf/to-rce1/rp_filter 0
net/ipv4/conf/to-rce1/send_redirects 0
net/ipv4/conf/to-rce1/accept_redirects 0
net/ipv4/conf/to-rce1/proxy_arp 0
net/ipv4/conf/to-rce1/ignore_routes_with_linkdown 1
net/mpls/platform_labels 5597
net/mpls/ip_ttl_propagate 0
net/mpls/conf/to-p1/input 1
EOF
    batch pe1 ip -n pe1 -batch - <<'EOF'
link set dev lo alias dot2lab:ring
# ring.dot:10:3
link set dev lo up
# ring.dot:28:15
link add name blue type vrf table 4741
# ring.dot:17:15
link add name red type vrf table 5695
# ring.dot:32:12
link set dev to-bce1 master blue
# ring.dot:11:3
link set dev to-p1 mtu 1508
# ring.dot:21:12
link set dev to-rce1 master red
# ring.dot:10:3
link set dev blue up
link set dev red up
# ring.dot:32:12
link set dev to-bce1 up
# ring.dot:11:3
link set dev to-p1 up
# ring.dot:21:12
link set dev to-rce1 up
# ring.dot:10:3
addr add 10.255.0.5/32 dev lo
# ring.dot:32:12
addr add 10.128.0.2/31 dev to-bce1
# ring.dot:11:3
addr add 172.19.193.101/31 dev to-p1
# ring.dot:21:12
addr add 10.128.0.2/31 dev to-rce1
# ring.dot:10:3
rule add pref 32765 table 255
rule del pref 0 table 255
route add 10.255.0.1/32 src 10.255.0.5 via 172.19.193.100 dev to-p1
route add 10.255.0.2/32 src 10.255.0.5 via 172.19.193.100 dev to-p1
route add 10.255.0.3/32 src 10.255.0.5 via 172.19.193.100 dev to-p1
route add 10.255.0.4/32 src 10.255.0.5 via 172.19.193.100 dev to-p1
route add 10.255.0.6/32 src 10.255.0.5 via 172.19.193.100 dev to-p1
route add 10.255.0.7/32 src 10.255.0.5 via 172.19.193.100 dev to-p1
# ring.dot:32:5
route add 10.0.1.0/24 table 4741 via 10.128.0.3 dev to-bce1
# ring.dot:33:5
route add 10.0.3.0/24 table 4741 encap mpls 1003/5541 via 172.19.193.100 dev to-p1
# ring.dot:33:12
route add 10.128.0.6/31 table 4741 encap mpls 1003/5541 via 172.19.193.100 dev to-p1
# ring.dot:28:15
route add unreachable 0.0.0.0/0 table 4741 metric 4278198272
# ring.dot:21:5
route add 10.0.1.0/24 table 5695 via 10.128.0.3 dev to-rce1
# ring.dot:22:5
route add 10.0.2.0/24 table 5695 encap mpls 1002/5596 via 172.19.193.100 dev to-p1
# ring.dot:23:5
route add 10.0.3.0/24 table 5695 encap mpls 1003/5596 via 172.19.193.100 dev to-p1
# ring.dot:22:12
route add 10.128.0.4/31 table 5695 encap mpls 1002/5596 via 172.19.193.100 dev to-p1
# ring.dot:23:12
route add 10.128.0.6/31 table 5695 encap mpls 1003/5596 via 172.19.193.100 dev to-p1
# ring.dot:17:15
route add unreachable 0.0.0.0/0 table 5695 metric 4278198272
EOF
    batch pe1 ip -n pe1 -6 -batch - <<'EOF'
# ring.dot:10:3
rule add pref 32765 table 255
rule del pref 0 table 255
EOF
    batch pe1 ip -n pe1 -f mpls -batch - <<'EOF'
# ring.dot:10:3
route add 5541 dev blue
route add 5596 dev red
EOF
}

# --- pe2 --------------------------------------------------------------------------------------------------------------
#
# provider edge router, ring.dot:10
# VRF red: device red, table 5695, RD 65000:5695, imports red, exports red
# label 5596 in: red

node_pe2() {
    sysctls pe2 <<'EOF'
# ring.dot:10:8
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
net/ipv4/conf/to-p2/rp_filter 0
net/ipv4/conf/to-p2/send_redirects 0
net/ipv4/conf/to-p2/accept_redirects 0
net/ipv4/conf/to-p2/proxy_arp 0
net/ipv4/conf/to-p2/ignore_routes_with_linkdown 1
net/ipv4/conf/to-rce2/rp_filter 0
net/ipv4/conf/to-rce2/send_redirects 0
net/ipv4/conf/to-rce2/accept_redirects 0
net/ipv4/conf/to-rce2/proxy_arp 0
net/ipv4/conf/to-rce2/ignore_routes_with_linkdown 1
net/mpls/platform_labels 5597
net/mpls/ip_ttl_propagate 0
net/mpls/conf/to-p2/input 1
EOF
    batch pe2 ip -n pe2 -batch - <<'EOF'
link set dev lo alias dot2lab:ring
# ring.dot:10:8
link set dev lo up
# ring.dot:17:15
link add name red type vrf table 5695
# ring.dot:12:3
link set dev to-p2 mtu 1508
# ring.dot:22:12
link set dev to-rce2 master red
# ring.dot:10:8
link set dev red up
# ring.dot:12:3
link set dev to-p2 up
# ring.dot:22:12
link set dev to-rce2 up
# ring.dot:10:8
addr add 10.255.0.6/32 dev lo
# ring.dot:12:3
addr add 172.29.29.113/31 dev to-p2
# ring.dot:22:12
addr add 10.128.0.4/31 dev to-rce2
# ring.dot:10:8
rule add pref 32765 table 255
rule del pref 0 table 255
route add 10.255.0.1/32 src 10.255.0.6 via 172.29.29.112 dev to-p2
route add 10.255.0.2/32 src 10.255.0.6 via 172.29.29.112 dev to-p2
route add 10.255.0.3/32 src 10.255.0.6 via 172.29.29.112 dev to-p2
route add 10.255.0.4/32 src 10.255.0.6 via 172.29.29.112 dev to-p2
route add 10.255.0.5/32 src 10.255.0.6 via 172.29.29.112 dev to-p2
route add 10.255.0.7/32 src 10.255.0.6 via 172.29.29.112 dev to-p2
# ring.dot:21:5
route add 10.0.1.0/24 table 5695 encap mpls 1001/5596 via 172.29.29.112 dev to-p2
# ring.dot:22:5
route add 10.0.2.0/24 table 5695 via 10.128.0.5 dev to-rce2
# ring.dot:23:5
route add 10.0.3.0/24 table 5695 encap mpls 1003/5596 via 172.29.29.112 dev to-p2
# ring.dot:21:12
route add 10.128.0.2/31 table 5695 encap mpls 1001/5596 via 172.29.29.112 dev to-p2
# ring.dot:23:12
route add 10.128.0.6/31 table 5695 encap mpls 1003/5596 via 172.29.29.112 dev to-p2
# ring.dot:17:15
route add unreachable 0.0.0.0/0 table 5695 metric 4278198272
EOF
    batch pe2 ip -n pe2 -6 -batch - <<'EOF'
# ring.dot:10:8
rule add pref 32765 table 255
rule del pref 0 table 255
EOF
    batch pe2 ip -n pe2 -f mpls -batch - <<'EOF'
# ring.dot:10:8
route add 5596 dev red
EOF
}

# --- pe3 --------------------------------------------------------------------------------------------------------------
#
# provider edge router, ring.dot:10
# VRF blue: device blue, table 4741, RD 65000:4741, imports blue, exports blue
# VRF red: device red, table 5695, RD 65000:5695, imports red, exports red
# label 5541 in: blue
# label 5596 in: red

node_pe3() {
    sysctls pe3 <<'EOF'
# ring.dot:10:13
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
net/ipv4/conf/to-bce3/rp_filter 0
net/ipv4/conf/to-bce3/send_redirects 0
net/ipv4/conf/to-bce3/accept_redirects 0
net/ipv4/conf/to-bce3/proxy_arp 0
net/ipv4/conf/to-bce3/ignore_routes_with_linkdown 1
net/ipv4/conf/to-p3/rp_filter 0
net/ipv4/conf/to-p3/send_redirects 0
net/ipv4/conf/to-p3/accept_redirects 0
net/ipv4/conf/to-p3/proxy_arp 0
net/ipv4/conf/to-p3/ignore_routes_with_linkdown 1
net/ipv4/conf/to-rce3/rp_filter 0
net/ipv4/conf/to-rce3/send_redirects 0
net/ipv4/conf/to-rce3/accept_redirects 0
net/ipv4/conf/to-rce3/proxy_arp 0
net/ipv4/conf/to-rce3/ignore_routes_with_linkdown 1
net/mpls/platform_labels 5597
net/mpls/ip_ttl_propagate 0
net/mpls/conf/to-p3/input 1
EOF
    batch pe3 ip -n pe3 -batch - <<'EOF'
link set dev lo alias dot2lab:ring
# ring.dot:10:13
link set dev lo up
# ring.dot:28:15
link add name blue type vrf table 4741
# ring.dot:17:15
link add name red type vrf table 5695
# ring.dot:33:12
link set dev to-bce3 master blue
# ring.dot:13:3
link set dev to-p3 mtu 1508
# ring.dot:23:12
link set dev to-rce3 master red
# ring.dot:10:13
link set dev blue up
link set dev red up
# ring.dot:33:12
link set dev to-bce3 up
# ring.dot:13:3
link set dev to-p3 up
# ring.dot:23:12
link set dev to-rce3 up
# ring.dot:10:13
addr add 10.255.0.7/32 dev lo
# ring.dot:33:12
addr add 10.128.0.6/31 dev to-bce3
# ring.dot:13:3
addr add 172.26.32.29/31 dev to-p3
# ring.dot:23:12
addr add 10.128.0.6/31 dev to-rce3
# ring.dot:10:13
rule add pref 32765 table 255
rule del pref 0 table 255
route add 10.255.0.1/32 src 10.255.0.7 via 172.26.32.28 dev to-p3
route add 10.255.0.2/32 src 10.255.0.7 via 172.26.32.28 dev to-p3
route add 10.255.0.3/32 src 10.255.0.7 via 172.26.32.28 dev to-p3
route add 10.255.0.4/32 src 10.255.0.7 via 172.26.32.28 dev to-p3
route add 10.255.0.5/32 src 10.255.0.7 via 172.26.32.28 dev to-p3
route add 10.255.0.6/32 src 10.255.0.7 via 172.26.32.28 dev to-p3
# ring.dot:32:5
route add 10.0.1.0/24 table 4741 encap mpls 1001/5541 via 172.26.32.28 dev to-p3
# ring.dot:33:5
route add 10.0.3.0/24 table 4741 via 10.128.0.7 dev to-bce3
# ring.dot:32:12
route add 10.128.0.2/31 table 4741 encap mpls 1001/5541 via 172.26.32.28 dev to-p3
# ring.dot:28:15
route add unreachable 0.0.0.0/0 table 4741 metric 4278198272
# ring.dot:21:5
route add 10.0.1.0/24 table 5695 encap mpls 1001/5596 via 172.26.32.28 dev to-p3
# ring.dot:22:5
route add 10.0.2.0/24 table 5695 encap mpls 1002/5596 via 172.26.32.28 dev to-p3
# ring.dot:23:5
route add 10.0.3.0/24 table 5695 via 10.128.0.7 dev to-rce3
# ring.dot:21:12
route add 10.128.0.2/31 table 5695 encap mpls 1001/5596 via 172.26.32.28 dev to-p3
# ring.dot:22:12
route add 10.128.0.4/31 table 5695 encap mpls 1002/5596 via 172.26.32.28 dev to-p3
# ring.dot:17:15
route add unreachable 0.0.0.0/0 table 5695 metric 4278198272
EOF
    batch pe3 ip -n pe3 -6 -batch - <<'EOF'
# ring.dot:10:13
rule add pref 32765 table 255
rule del pref 0 table 255
EOF
    batch pe3 ip -n pe3 -f mpls -batch - <<'EOF'
# ring.dot:10:13
route add 5541 dev blue
route add 5596 dev red
EOF
}

# --- rce1 -------------------------------------------------------------------------------------------------------------
#
# customer edge router of red, ring.dot:18

node_rce1() {
    sysctls rce1 <<'EOF'
# ring.dot:18:5
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
net/ipv4/conf/to-rh1/rp_filter 0
net/ipv4/conf/to-rh1/send_redirects 0
net/ipv4/conf/to-rh1/accept_redirects 0
net/ipv4/conf/to-rh1/proxy_arp 0
net/ipv4/conf/to-rh1/ignore_routes_with_linkdown 1
EOF
    batch rce1 ip -n rce1 -batch - <<'EOF'
link set dev lo alias dot2lab:ring
# ring.dot:18:5
link set dev lo up
# ring.dot:21:12
link set dev to-pe1 up
# ring.dot:21:5
link set dev to-rh1 up
# ring.dot:21:12
addr add 10.128.0.3/31 dev to-pe1
# ring.dot:21:5
addr add 10.0.1.254/24 dev to-rh1
# ring.dot:18:5
route add 0.0.0.0/0 via 10.128.0.2 dev to-pe1
EOF
}

# --- rce2 -------------------------------------------------------------------------------------------------------------
#
# customer edge router of red, ring.dot:18

node_rce2() {
    sysctls rce2 <<'EOF'
# ring.dot:18:11
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
net/ipv4/conf/to-pe2/rp_filter 0
net/ipv4/conf/to-pe2/send_redirects 0
net/ipv4/conf/to-pe2/accept_redirects 0
net/ipv4/conf/to-pe2/proxy_arp 0
net/ipv4/conf/to-pe2/ignore_routes_with_linkdown 1
net/ipv4/conf/to-rh2/rp_filter 0
net/ipv4/conf/to-rh2/send_redirects 0
net/ipv4/conf/to-rh2/accept_redirects 0
net/ipv4/conf/to-rh2/proxy_arp 0
net/ipv4/conf/to-rh2/ignore_routes_with_linkdown 1
EOF
    batch rce2 ip -n rce2 -batch - <<'EOF'
link set dev lo alias dot2lab:ring
# ring.dot:18:11
link set dev lo up
# ring.dot:22:12
link set dev to-pe2 up
# ring.dot:22:5
link set dev to-rh2 up
# ring.dot:22:12
addr add 10.128.0.5/31 dev to-pe2
# ring.dot:22:5
addr add 10.0.2.254/24 dev to-rh2
# ring.dot:18:11
route add 0.0.0.0/0 via 10.128.0.4 dev to-pe2
EOF
}

# --- rce3 -------------------------------------------------------------------------------------------------------------
#
# customer edge router of red, ring.dot:18

node_rce3() {
    sysctls rce3 <<'EOF'
# ring.dot:18:17
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
net/ipv4/conf/to-pe3/rp_filter 0
net/ipv4/conf/to-pe3/send_redirects 0
net/ipv4/conf/to-pe3/accept_redirects 0
net/ipv4/conf/to-pe3/proxy_arp 0
net/ipv4/conf/to-pe3/ignore_routes_with_linkdown 1
net/ipv4/conf/to-rh3/rp_filter 0
net/ipv4/conf/to-rh3/send_redirects 0
net/ipv4/conf/to-rh3/accept_redirects 0
net/ipv4/conf/to-rh3/proxy_arp 0
net/ipv4/conf/to-rh3/ignore_routes_with_linkdown 1
EOF
    batch rce3 ip -n rce3 -batch - <<'EOF'
link set dev lo alias dot2lab:ring
# ring.dot:18:17
link set dev lo up
# ring.dot:23:12
link set dev to-pe3 up
# ring.dot:23:5
link set dev to-rh3 up
# ring.dot:23:12
addr add 10.128.0.7/31 dev to-pe3
# ring.dot:23:5
addr add 10.0.3.254/24 dev to-rh3
# ring.dot:18:17
route add 0.0.0.0/0 via 10.128.0.6 dev to-pe3
EOF
}

# --- rh1 --------------------------------------------------------------------------------------------------------------
#
# host of red, ring.dot:19

node_rh1() {
    sysctls rh1 <<'EOF'
# ring.dot:19:5
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
net/ipv4/conf/to-rce1/rp_filter 0
net/ipv4/conf/to-rce1/send_redirects 0
net/ipv4/conf/to-rce1/accept_redirects 0
net/ipv4/conf/to-rce1/proxy_arp 0
net/ipv4/conf/to-rce1/ignore_routes_with_linkdown 1
EOF
    batch rh1 ip -n rh1 -batch - <<'EOF'
link set dev lo alias dot2lab:ring
# ring.dot:19:5
link set dev lo up
# ring.dot:21:5
link set dev to-rce1 up
addr add 10.0.1.1/24 dev to-rce1
# ring.dot:19:5
route add 0.0.0.0/0 via 10.0.1.254 dev to-rce1
EOF
}

# --- rh2 --------------------------------------------------------------------------------------------------------------
#
# host of red, ring.dot:19

node_rh2() {
    sysctls rh2 <<'EOF'
# ring.dot:19:10
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
net/ipv4/conf/to-rce2/rp_filter 0
net/ipv4/conf/to-rce2/send_redirects 0
net/ipv4/conf/to-rce2/accept_redirects 0
net/ipv4/conf/to-rce2/proxy_arp 0
net/ipv4/conf/to-rce2/ignore_routes_with_linkdown 1
EOF
    batch rh2 ip -n rh2 -batch - <<'EOF'
link set dev lo alias dot2lab:ring
# ring.dot:19:10
link set dev lo up
# ring.dot:22:5
link set dev to-rce2 up
addr add 10.0.2.2/24 dev to-rce2
# ring.dot:19:10
route add 0.0.0.0/0 via 10.0.2.254 dev to-rce2
EOF
}

# --- rh3 --------------------------------------------------------------------------------------------------------------
#
# host of red, ring.dot:19

node_rh3() {
    sysctls rh3 <<'EOF'
# ring.dot:19:15
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
net/ipv4/conf/to-rce3/rp_filter 0
net/ipv4/conf/to-rce3/send_redirects 0
net/ipv4/conf/to-rce3/accept_redirects 0
net/ipv4/conf/to-rce3/proxy_arp 0
net/ipv4/conf/to-rce3/ignore_routes_with_linkdown 1
EOF
    batch rh3 ip -n rh3 -batch - <<'EOF'
link set dev lo alias dot2lab:ring
# ring.dot:19:15
link set dev lo up
# ring.dot:23:5
link set dev to-rce3 up
addr add 10.0.3.3/24 dev to-rce3
# ring.dot:19:15
route add 0.0.0.0/0 via 10.0.3.254 dev to-rce3
EOF
}

# --- all nodes --------------------------------------------------------------------------------------------------------

make_nodes() {
    JOBS=()
    node_bce1 & limit_jobs
    node_bce3 & limit_jobs
    node_bh1 & limit_jobs
    node_bh3 & limit_jobs
    node_p1 & limit_jobs
    node_p2 & limit_jobs
    node_p3 & limit_jobs
    node_p4 & limit_jobs
    node_pe1 & limit_jobs
    node_pe2 & limit_jobs
    node_pe3 & limit_jobs
    node_rce1 & limit_jobs
    node_rce2 & limit_jobs
    node_rce3 & limit_jobs
    node_rh1 & limit_jobs
    node_rh2 & limit_jobs
    node_rh3 & limit_jobs
    join_jobs
}

# --- what "test" pings: a round, a source, and addresses with their owners; round 0 must stay silent ------------------

readonly PROBES=(
    '0 bh1 10.0.2.2=rh2 10.128.0.4=pe2 10.128.0.5=rce2 10.255.0.1=p1 172.21.154.92=p1
        172.21.160.168=p1 172.19.193.100=p1 10.255.0.2=p2 172.21.154.93=p2 172.17.131.240=p2
        172.29.29.112=p2 10.255.0.3=p3 172.17.131.241=p3 172.25.116.140=p3 172.26.32.28=p3
        10.255.0.4=p4 172.21.160.169=p4 172.25.116.141=p4 10.255.0.5=pe1 172.19.193.101=pe1'
    '0 bh1 10.255.0.6=pe2 172.29.29.113=pe2 10.255.0.7=pe3 172.26.32.29=pe3'
    '0 bh3 10.0.2.2=rh2 10.128.0.4=pe2 10.128.0.5=rce2 10.255.0.1=p1 172.21.154.92=p1
        172.21.160.168=p1 172.19.193.100=p1 10.255.0.2=p2 172.21.154.93=p2 172.17.131.240=p2
        172.29.29.112=p2 10.255.0.3=p3 172.17.131.241=p3 172.25.116.140=p3 172.26.32.28=p3
        10.255.0.4=p4 172.21.160.169=p4 172.25.116.141=p4 10.255.0.5=pe1 172.19.193.101=pe1'
    '0 bh3 10.255.0.6=pe2 172.29.29.113=pe2 10.255.0.7=pe3 172.26.32.29=pe3'
    '0 rh1 10.255.0.1=p1 172.21.154.92=p1 172.21.160.168=p1 172.19.193.100=p1 10.255.0.2=p2
        172.21.154.93=p2 172.17.131.240=p2 172.29.29.112=p2 10.255.0.3=p3 172.17.131.241=p3
        172.25.116.140=p3 172.26.32.28=p3 10.255.0.4=p4 172.21.160.169=p4 172.25.116.141=p4
        10.255.0.5=pe1 172.19.193.101=pe1 10.255.0.6=pe2 172.29.29.113=pe2 10.255.0.7=pe3'
    '0 rh1 172.26.32.29=pe3'
    '0 rh2 10.255.0.1=p1 172.21.154.92=p1 172.21.160.168=p1 172.19.193.100=p1 10.255.0.2=p2
        172.21.154.93=p2 172.17.131.240=p2 172.29.29.112=p2 10.255.0.3=p3 172.17.131.241=p3
        172.25.116.140=p3 172.26.32.28=p3 10.255.0.4=p4 172.21.160.169=p4 172.25.116.141=p4
        10.255.0.5=pe1 172.19.193.101=pe1 10.255.0.6=pe2 172.29.29.113=pe2 10.255.0.7=pe3'
    '0 rh2 172.26.32.29=pe3'
    '0 rh3 10.255.0.1=p1 172.21.154.92=p1 172.21.160.168=p1 172.19.193.100=p1 10.255.0.2=p2
        172.21.154.93=p2 172.17.131.240=p2 172.29.29.112=p2 10.255.0.3=p3 172.17.131.241=p3
        172.25.116.140=p3 172.26.32.28=p3 10.255.0.4=p4 172.21.160.169=p4 172.25.116.141=p4
        10.255.0.5=pe1 172.19.193.101=pe1 10.255.0.6=pe2 172.29.29.113=pe2 10.255.0.7=pe3'
    '0 rh3 172.26.32.29=pe3'
    '1 bh1 10.0.3.3=bh3 10.0.1.1=bh1 10.0.1.254=bce1 10.128.0.3=bce1 10.128.0.7=bce3
        10.128.0.2=pe1 10.128.0.6=pe3'
    '1 bh3 10.0.1.1=bh1 10.0.3.3=bh3 10.0.3.254=bce3 10.128.0.3=bce1 10.128.0.7=bce3
        10.128.0.2=pe1 10.128.0.6=pe3'
    '1 rh1 10.0.2.2=rh2 10.128.0.2=pe1 10.128.0.4=pe2 10.128.0.6=pe3 10.128.0.5=rce2'
    '1 rh3 10.0.2.2=rh2 10.128.0.2=pe1 10.128.0.4=pe2 10.128.0.6=pe3 10.128.0.5=rce2'
    '1 rh2 10.0.2.2=rh2 10.0.2.254=rce2 10.128.0.2=pe1 10.128.0.4=pe2 10.128.0.6=pe3
        10.128.0.5=rce2'
    '1 p1 10.255.0.2=p2 10.255.0.3=p3 10.255.0.4=p4 10.255.0.5=pe1 10.255.0.6=pe2
        10.255.0.7=pe3'
    '1 p2 10.255.0.1=p1 10.255.0.3=p3 10.255.0.4=p4 10.255.0.5=pe1 10.255.0.6=pe2
        10.255.0.7=pe3'
    '1 p3 10.255.0.1=p1 10.255.0.2=p2 10.255.0.4=p4 10.255.0.5=pe1 10.255.0.6=pe2
        10.255.0.7=pe3'
    '1 p4 10.255.0.1=p1 10.255.0.2=p2 10.255.0.3=p3 10.255.0.5=pe1 10.255.0.6=pe2
        10.255.0.7=pe3'
    '1 pe1 10.255.0.1=p1 10.255.0.2=p2 10.255.0.3=p3 10.255.0.4=p4 10.255.0.6=pe2
        10.255.0.7=pe3'
    '1 pe2 10.255.0.1=p1 10.255.0.2=p2 10.255.0.3=p3 10.255.0.4=p4 10.255.0.5=pe1
        10.255.0.7=pe3'
    '1 pe3 10.255.0.1=p1 10.255.0.2=p2 10.255.0.3=p3 10.255.0.4=p4 10.255.0.5=pe1
        10.255.0.6=pe2'
    '2 rh1 10.0.1.1=rh1 10.0.3.3=rh3 10.0.1.254=rce1 10.128.0.3=rce1 10.128.0.7=rce3'
    '2 rh2 10.0.1.1=rh1 10.0.3.3=rh3 10.128.0.3=rce1 10.128.0.7=rce3'
    '2 rh3 10.0.1.1=rh1 10.0.3.3=rh3 10.0.3.254=rce3 10.128.0.3=rce1 10.128.0.7=rce3'
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
