#!/usr/bin/env bash
#
# The lab "touch--tmp-dot2lab-was-here---..-..--id-", compiled from lab.dot by dot2lab 0.1.0.
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
#   P       p-53cd  10.255.20.245/32
#           +-- d-37b9           172.18.128.46/31                       --  172.18.128.47/31   n-a3d4           pe-e04c
#           +-- r                172.21.60.19/29                        --                     all-1325         core-switch-4c1c
#   P       r  10.255.53.50/32
#           +-- a-b-3a8e         172.31.192.107/31                      --  172.31.192.106/31  dev              pe-one-reboot-4f59
#           +-- reboot-5f88      172.21.60.20/29                        --                     lo-4231          core-switch-c5bc
#   PE      pe-df4c  10.255.2.221/32
#           +-- table            10.38.84.254/24    in reboot-cf6-be1d  --  10.38.84.223/24    via              2J-3466
#           +-- to-..            10.39.13.254/24    in reboot-cf6-be1d  --                     to-pe-c7d9       n-a3d4
#           +-- to-Z-rich-225c   10.128.254.64/31   in default-933b     --  10.128.254.65/31   to-pe-c7d9       Z-rich-d700
#           +-- to-core-sw-323d  172.21.60.21/29                        --                     default-933b     core-switch-c5bc
#   PE      pe-e04c  10.255.6.112/32
#           +-- default-933b     10.140.189.226/29  in reboot-cf6-be1d  --                     to-pe-c8d9       dev
#           +-- to-a--b          10.153.179.208/31  in default-2229     --  10.153.179.209/31  to-pe-c8d9       a--b
#   PE      pe-one-reboot-4f59  10.255.217.230/32
#           +-- 2J-9b37          10.140.189.230/29  in reboot-cf6-be1d  --                     2J-9b37          dev
#           +-- to-a-b-207f      10.135.243.228/31  in default-933b     --  10.135.243.229/31  to-pe-one--61e6  a-b-20f1
#   CE      Z-rich-d700
#           +-- to-z-rich-4a92   10.94.64.254/24                        --  10.94.64.167/24    to-Z-rich-225c   z-rich-aeca
#   CE      a--b
#           +-- to-a-b-207f      10.50.0.254/24                         --                     to-a--b          a-b-10a3
#   CE      a-b-20f1
#           +-- to-xxxxxxx-43c8  10.50.0.99/24                          --                     to-a-b-8aa0      xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9601
#   CE      reboot-1305
#           +-- n-2f0c           10.53.149.254/24                       --  10.53.149.184/24   n-220c           reboot-1680
#           +-- to-dev           10.140.189.227/29                      --                     to-reboot-65ba   dev
#   CE      reboot-4c87
#           +-- a-b              10.18.243.254/24                       --  10.18.243.12/24    a-b-10a3         touch-tmp-dot2lab-was-here-dac3
#           +-- to-dev           10.140.189.225/29                      --                     to-reboot-1df7   dev
#   CE      xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9701
#           +-- to-              10.29.197.254/24                       --  10.29.197.132/24   to-xxxxxxx-44c8  n-811c
#           +-- x-4bcd           10.39.13.253/24                        --                     to-xxxxxxx-44c8  n-a3d4
#   switch  A-B-546d  bridge br0
#           +-- to---help                                               --  10.50.0.69/24      to-A-B-9df5      help-7fb2
#           +-- to-a-b                                                  --                     to-A-B-9df5      a-b
#           +-- to-s-n-a25b                                             --  10.50.0.2/24       to-A-B-9df5      s-n-9fed
#   switch  a-b  bridge br0
#           +-- to-a-b-207f                                             --                     to-a-b           a-b-10a3
#           +-- to-d-d779                                               --  10.50.0.167/24     to-a-b           d-37b9
#           +-- to-xxxxxxx-43c8                                         --                     to-a-b           xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9601
#   switch  a-b-10a3  bridge br0
#           +-- to-xxxxxxx-43c8                                         --                     to-a-b-207f      xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9601
#   switch  all  bridge br0
#           +-- to-evil-7684                                            --  10.75.196.246/24   to-all           evil-760e
#   switch  core-switch-4c1c  bridge br0
#           +-- to-core-sw-323d                                         --                     to-core-sw-4a6d  core-switch-c5bc
#           +-- to-core-sw-894c                                         --                     to-core-sw-57fd  core-switch-c5bc
#   switch  lo  bridge br0
#   switch  n-a3d4  bridge br0-26e6
#           +-- br0                                                     --  10.39.13.67/24     if1              line-break-1f75
#           +-- to-fc2e                                                 --  10.39.13.134/24    to-..            n-68de
#   switch  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9601  bridge br0
#           +-- to---help                                               --  10.50.0.70/24      to-xxxxxxx-43c8  help-7fb2
#   host    e-fa9b
#           +-- to-2a95          10.57.93.2/24                          --  10.57.93.3/24      to-e-a585        n-1e9d

readonly LAB=touch--tmp-dot2lab-was-here---..-..--id-
readonly SELF=${0##*/}
readonly STATE=/run/dot2lab-setup.$LAB  # what "up" made
readonly MARK=dot2lab:touch--tmp-dot2lab-was-here---..-..--id-  # on every node's lo, by which "down" knows its own
readonly NETNS=/var/run/netns  # where iproute2 keeps the names of namespaces
readonly TOOLS=(ip)
readonly FEATURES=(veth bridge vrf mpls_router mpls_iptunnel ipv6)
readonly NODES=(2J-3466 A-B-546d Z-rich-d700 a--b a-b a-b-10a3 a-b-20f1 all core-switch-4c1c core-switch-c5bc d-37b9 dev e-fa9b evil-760e help-7fb2 line-break-1f75 lo n-1e9d n-68de n-811c n-a3d4 p-53cd pe-df4c pe-e04c pe-one-reboot-4f59 r reboot-1305 reboot-1680 reboot-4c87 s-n-9fed touch-tmp-dot2lab-was-here-dac3 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9601 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9701 z-rich-aeca)
readonly SPANNING_TREE=(a-b a-b-10a3 core-switch-4c1c core-switch-c5bc xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9601)
readonly WIDTH=200  # of the longest name
declare -rA LINKS=(
    [2J-3466]='lo via'
    [A-B-546d]='lo br0 to---help to-a-b to-s-n-a25b'
    [Z-rich-d700]='lo to-pe-c7d9 to-z-rich-4a92'
    [a--b]='lo to-a-b-207f to-pe-c8d9'
    [a-b]='lo br0 to-A-B-9df5 to-a-b-207f to-d-d779 to-xxxxxxx-43c8'
    [a-b-10a3]='lo br0 to-a--b to-a-b to-xxxxxxx-43c8'
    [a-b-20f1]='lo to-pe-one--61e6 to-xxxxxxx-43c8'
    [all]='lo br0 to-evil-7684'
    [core-switch-4c1c]='lo br0 all-1325 to-core-sw-323d to-core-sw-894c'
    [core-switch-c5bc]='lo br0 default-933b lo-4231 to-core-sw-4a6d to-core-sw-57fd'
    [d-37b9]='lo to-a-b'
    [dev]='lo br0 2J-9b37 to-pe-c8d9 to-reboot-1df7 to-reboot-65ba'
    [e-fa9b]='lo to-2a95'
    [evil-760e]='lo to-all'
    [help-7fb2]='lo to-A-B-9df5 to-xxxxxxx-43c8'
    [line-break-1f75]='lo if1'
    [lo]='lo br0'
    [n-1e9d]='lo to-e-a585'
    [n-68de]='lo to-..'
    [n-811c]='lo to-xxxxxxx-44c8'
    [n-a3d4]='lo br0-26e6 br0 to-fc2e to-pe-c7d9 to-xxxxxxx-44c8'
    [p-53cd]='lo d-37b9 r'
    [pe-df4c]='lo table to-.. to-Z-rich-225c to-core-sw-323d reboot-cf6-be1d default-933b'
    [pe-e04c]='lo default-933b n-a3d4 to-a--b reboot-cf6-be1d default-2229'
    [pe-one-reboot-4f59]='lo 2J-9b37 dev to-a-b-207f reboot-cf6-be1d default-933b'
    [r]='lo a-b-3a8e reboot-5f88'
    [reboot-1305]='lo n-2f0c to-dev'
    [reboot-1680]='lo n-220c'
    [reboot-4c87]='lo a-b to-dev'
    [s-n-9fed]='lo to-A-B-9df5'
    [touch-tmp-dot2lab-was-here-dac3]='lo a-b-10a3'
    [xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9601]='lo br0 to---help to-a-b to-a-b-207f to-a-b-8aa0'
    [xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9701]='lo to- x-4bcd'
    [z-rich-aeca]='lo to-Z-rich-225c'
)

# --- namespaces and links, as plain "ip -batch" input -----------------------------------------------------------------

make_namespaces() {
    batch namespaces ip -batch - <<'EOF'
# lab.dot:22:54
netns add 2J-3466
# lab.dot:39:321
netns add A-B-546d
# lab.dot:40:18
netns add Z-rich-d700
# lab.dot:40:10
netns add a--b
# lab.dot:39:314
netns add a-b
# lab.dot:39:307
netns add a-b-10a3
# lab.dot:40:3
netns add a-b-20f1
# lab.dot:60:3
netns add all
# lab.dot:8:18
netns add core-switch-4c1c
# lab.dot:8:3
netns add core-switch-c5bc
# lab.dot:47:3
netns add d-37b9
# lab.dot:20:3
netns add dev
# lab.dot:61:17
netns add e-fa9b
# lab.dot:61:3
netns add evil-760e
# lab.dot:51:3
netns add help-7fb2
# lab.dot:22:63
netns add line-break-1f75
# lab.dot:59:3
netns add lo
# lab.dot:61:12
netns add n-1e9d
# lab.dot:23:9
netns add n-68de
# lab.dot:23:15
netns add n-811c
# lab.dot:20:10
netns add n-a3d4
# lab.dot:9:8
netns add p-53cd
# lab.dot:10:31
netns add pe-df4c
# lab.dot:10:24
netns add pe-e04c
# lab.dot:10:3
netns add pe-one-reboot-4f59
# lab.dot:9:3
netns add r
# lab.dot:21:15
netns add reboot-1305
# lab.dot:22:37
netns add reboot-1680
# lab.dot:21:3
netns add reboot-4c87
# lab.dot:49:3
netns add s-n-9fed
# lab.dot:22:3
netns add touch-tmp-dot2lab-was-here-dac3
# lab.dot:39:3
netns add xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9601
# lab.dot:21:32
netns add xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9701
# lab.dot:55:3
netns add z-rich-aeca
EOF
}

make_links() {
    batch links ip -batch - <<'EOF'
# lab.dot:30:3
link add name via netns 2J-3466 type veth peer name table netns pe-df4c
# lab.dot:54:3
link add name to-pe-c7d9 netns Z-rich-d700 type veth peer name to-Z-rich-225c netns pe-df4c
# lab.dot:46:3
link add name to-a-b-207f netns a--b type veth peer name to-a--b netns a-b-10a3
# lab.dot:44:3
link add name to-pe-c8d9 netns a--b type veth peer name to-a--b netns pe-e04c
# lab.dot:42:3
link add name to-A-B-9df5 netns a-b type veth peer name to-a-b netns A-B-546d
# lab.dot:41:318
link add name to-xxxxxxx-43c8 netns a-b type veth peer name to-a-b netns xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9601
# lab.dot:41:309
link add name to-a-b netns a-b-10a3 type veth peer name to-a-b-207f netns a-b
# lab.dot:43:3
link add name to-pe-one--61e6 netns a-b-20f1 type veth peer name to-a-b-207f netns pe-one-reboot-4f59
# lab.dot:45:3
link add name to-xxxxxxx-43c8 netns a-b-20f1 type veth peer name to-a-b-8aa0 netns xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9601
# lab.dot:11:20
link add name to-core-sw-894c netns core-switch-4c1c type veth peer name to-core-sw-57fd netns core-switch-c5bc
# lab.dot:11:3
link add name to-core-sw-4a6d netns core-switch-c5bc type veth peer name to-core-sw-323d netns core-switch-4c1c
# lab.dot:48:3
link add name to-a-b netns d-37b9 type veth peer name to-d-d779 netns a-b
# lab.dot:62:3
link add name to-all netns evil-760e type veth peer name to-evil-7684 netns all
# lab.dot:52:3
link add name to-A-B-9df5 netns help-7fb2 type veth peer name to---help netns A-B-546d
# lab.dot:53:3
link add name to-xxxxxxx-43c8 netns help-7fb2 type veth peer name to---help netns xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9601
# lab.dot:32:3
link add name if1 netns line-break-1f75 type veth peer name br0 netns n-a3d4
# lab.dot:63:3
link add name to-e-a585 netns n-1e9d type veth peer name to-2a95 netns e-fa9b
# lab.dot:34:3
link add name to-.. netns n-68de type veth peer name to-fc2e netns n-a3d4
# lab.dot:36:3
link add name to-xxxxxxx-44c8 netns n-811c type veth peer name to- netns xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9701
# lab.dot:13:3
link add name r netns p-53cd type veth peer name all-1325 netns core-switch-4c1c
# lab.dot:31:3
link add name to-.. netns pe-df4c type veth peer name to-pe-c7d9 netns n-a3d4
# lab.dot:14:3
link add name to-core-sw-323d netns pe-df4c type veth peer name default-933b netns core-switch-c5bc
# lab.dot:25:3
link add name default-933b netns pe-e04c type veth peer name to-pe-c8d9 netns dev
# lab.dot:16:3
link add name n-a3d4 netns pe-e04c type veth peer name d-37b9 netns p-53cd
# lab.dot:24:3
link add name 2J-9b37 netns pe-one-reboot-4f59 type veth peer name 2J-9b37 netns dev
# lab.dot:15:3
link add name dev netns pe-one-reboot-4f59 type veth peer name a-b-3a8e netns r
# lab.dot:12:3
link add name reboot-5f88 netns r type veth peer name lo-4231 netns core-switch-c5bc
# lab.dot:27:3
link add name to-dev netns reboot-1305 type veth peer name to-reboot-65ba netns dev
# lab.dot:29:3
link add name n-220c netns reboot-1680 type veth peer name n-2f0c netns reboot-1305
# lab.dot:26:3
link add name to-dev netns reboot-4c87 type veth peer name to-reboot-1df7 netns dev
# lab.dot:50:3
link add name to-A-B-9df5 netns s-n-9fed type veth peer name to-s-n-a25b netns A-B-546d
# lab.dot:28:3
link add name a-b-10a3 netns touch-tmp-dot2lab-was-here-dac3 type veth peer name a-b netns reboot-4c87
# lab.dot:41:3
link add name to-a-b-207f netns xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9601 type veth peer name to-xxxxxxx-43c8 netns a-b-10a3
# lab.dot:35:3
link add name x-4bcd netns xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9701 type veth peer name to-xxxxxxx-44c8 netns n-a3d4
# lab.dot:56:3
link add name to-Z-rich-225c netns z-rich-aeca type veth peer name to-z-rich-4a92 netns Z-rich-d700
EOF
}

# --- 2J-3466 ----------------------------------------------------------------------------------------------------------
#
# "�[2J�", host of $(reboot) �-cf67ff7e, lab.dot:22

node_2J-3466() {
    sysctls 2J-3466 <<'EOF'
# lab.dot:22:54
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
net/ipv4/conf/via/rp_filter 0
net/ipv4/conf/via/send_redirects 0
net/ipv4/conf/via/accept_redirects 0
net/ipv4/conf/via/proxy_arp 0
net/ipv4/conf/via/ignore_routes_with_linkdown 1
EOF
    batch 2J-3466 ip -n 2J-3466 -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:22:54
link set dev lo up
# lab.dot:30:3
link set dev via up
addr add 10.38.84.223/24 dev via
# lab.dot:22:54
route add 0.0.0.0/0 via 10.38.84.254 dev via
EOF
}

# --- A-B-546d ---------------------------------------------------------------------------------------------------------
#
# "A B", switch, lab.dot:39

node_A-B-546d() {
    sysctls A-B-546d <<'EOF'
# lab.dot:39:321
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
net/ipv4/conf/to---help/rp_filter 0
net/ipv4/conf/to---help/send_redirects 0
net/ipv4/conf/to---help/accept_redirects 0
net/ipv4/conf/to---help/proxy_arp 0
net/ipv4/conf/to---help/ignore_routes_with_linkdown 1
net/ipv4/conf/to-a-b/rp_filter 0
net/ipv4/conf/to-a-b/send_redirects 0
net/ipv4/conf/to-a-b/accept_redirects 0
net/ipv4/conf/to-a-b/proxy_arp 0
net/ipv4/conf/to-a-b/ignore_routes_with_linkdown 1
net/ipv4/conf/to-s-n-a25b/rp_filter 0
net/ipv4/conf/to-s-n-a25b/send_redirects 0
net/ipv4/conf/to-s-n-a25b/accept_redirects 0
net/ipv4/conf/to-s-n-a25b/proxy_arp 0
net/ipv4/conf/to-s-n-a25b/ignore_routes_with_linkdown 1
EOF
    batch A-B-546d ip -n A-B-546d -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:39:321
link set dev lo up
link add name br0 type bridge stp_state 0 mcast_snooping 0
# lab.dot:52:3
link set dev to---help master br0
# lab.dot:42:3
link set dev to-a-b master br0
# lab.dot:50:3
link set dev to-s-n-a25b master br0
# lab.dot:39:321
link set dev br0 up
# lab.dot:52:3
link set dev to---help up
# lab.dot:42:3
link set dev to-a-b up
# lab.dot:50:3
link set dev to-s-n-a25b up
EOF
}

# --- Z-rich-d700 ------------------------------------------------------------------------------------------------------
#
# "Zürich", customer edge router of default, lab.dot:40

node_Z-rich-d700() {
    sysctls Z-rich-d700 <<'EOF'
# lab.dot:40:18
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
net/ipv4/conf/to-pe-c7d9/rp_filter 0
net/ipv4/conf/to-pe-c7d9/send_redirects 0
net/ipv4/conf/to-pe-c7d9/accept_redirects 0
net/ipv4/conf/to-pe-c7d9/proxy_arp 0
net/ipv4/conf/to-pe-c7d9/ignore_routes_with_linkdown 1
net/ipv4/conf/to-z-rich-4a92/rp_filter 0
net/ipv4/conf/to-z-rich-4a92/send_redirects 0
net/ipv4/conf/to-z-rich-4a92/accept_redirects 0
net/ipv4/conf/to-z-rich-4a92/proxy_arp 0
net/ipv4/conf/to-z-rich-4a92/ignore_routes_with_linkdown 1
EOF
    batch Z-rich-d700 ip -n Z-rich-d700 -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:40:18
link set dev lo up
# lab.dot:54:3
link set dev to-pe-c7d9 up
# lab.dot:56:3
link set dev to-z-rich-4a92 up
# lab.dot:54:3
addr add 10.128.254.65/31 dev to-pe-c7d9
# lab.dot:56:3
addr add 10.94.64.254/24 dev to-z-rich-4a92
# lab.dot:40:18
route add 0.0.0.0/0 via 10.128.254.64 dev to-pe-c7d9
EOF
}

# --- a--b -------------------------------------------------------------------------------------------------------------
#
# customer edge router of default, lab.dot:40

node_a--b() {
    sysctls a--b <<'EOF'
# lab.dot:40:10
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
net/ipv4/conf/to-a-b-207f/rp_filter 0
net/ipv4/conf/to-a-b-207f/send_redirects 0
net/ipv4/conf/to-a-b-207f/accept_redirects 0
net/ipv4/conf/to-a-b-207f/proxy_arp 0
net/ipv4/conf/to-a-b-207f/ignore_routes_with_linkdown 1
net/ipv4/conf/to-pe-c8d9/rp_filter 0
net/ipv4/conf/to-pe-c8d9/send_redirects 0
net/ipv4/conf/to-pe-c8d9/accept_redirects 0
net/ipv4/conf/to-pe-c8d9/proxy_arp 0
net/ipv4/conf/to-pe-c8d9/ignore_routes_with_linkdown 1
EOF
    batch a--b ip -n a--b -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:40:10
link set dev lo up
# lab.dot:46:3
link set dev to-a-b-207f up
# lab.dot:44:3
link set dev to-pe-c8d9 up
# lab.dot:46:3
addr add 10.50.0.254/24 dev to-a-b-207f
# lab.dot:44:3
addr add 10.153.179.209/31 dev to-pe-c8d9
# lab.dot:43:3
route add 10.135.243.228/31 via 10.50.0.99 dev to-a-b-207f
# lab.dot:40:10
route add 0.0.0.0/0 metric 10 via 10.153.179.208 dev to-pe-c8d9
route add 0.0.0.0/0 metric 20 via 10.50.0.99 dev to-a-b-207f
EOF
}

# --- a-b --------------------------------------------------------------------------------------------------------------
#
# switch, lab.dot:39

node_a-b() {
    sysctls a-b <<'EOF'
# lab.dot:39:314
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
net/ipv4/conf/to-A-B-9df5/rp_filter 0
net/ipv4/conf/to-A-B-9df5/send_redirects 0
net/ipv4/conf/to-A-B-9df5/accept_redirects 0
net/ipv4/conf/to-A-B-9df5/proxy_arp 0
net/ipv4/conf/to-A-B-9df5/ignore_routes_with_linkdown 1
net/ipv4/conf/to-a-b-207f/rp_filter 0
net/ipv4/conf/to-a-b-207f/send_redirects 0
net/ipv4/conf/to-a-b-207f/accept_redirects 0
net/ipv4/conf/to-a-b-207f/proxy_arp 0
net/ipv4/conf/to-a-b-207f/ignore_routes_with_linkdown 1
net/ipv4/conf/to-d-d779/rp_filter 0
net/ipv4/conf/to-d-d779/send_redirects 0
net/ipv4/conf/to-d-d779/accept_redirects 0
net/ipv4/conf/to-d-d779/proxy_arp 0
net/ipv4/conf/to-d-d779/ignore_routes_with_linkdown 1
net/ipv4/conf/to-xxxxxxx-43c8/rp_filter 0
net/ipv4/conf/to-xxxxxxx-43c8/send_redirects 0
net/ipv4/conf/to-xxxxxxx-43c8/accept_redirects 0
net/ipv4/conf/to-xxxxxxx-43c8/proxy_arp 0
net/ipv4/conf/to-xxxxxxx-43c8/ignore_routes_with_linkdown 1
EOF
    batch a-b ip -n a-b -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:39:314
link set dev lo up
link add name br0 type bridge stp_state 1 forward_delay 200 max_age 4000 mcast_snooping 0
# lab.dot:42:3
link set dev to-A-B-9df5 master br0
# lab.dot:41:309
link set dev to-a-b-207f master br0
# lab.dot:48:3
link set dev to-d-d779 master br0
# lab.dot:41:318
link set dev to-xxxxxxx-43c8 master br0
# lab.dot:39:314
link set dev br0 up
# lab.dot:42:3
link set dev to-A-B-9df5 up
# lab.dot:41:309
link set dev to-a-b-207f up
# lab.dot:48:3
link set dev to-d-d779 up
# lab.dot:41:318
link set dev to-xxxxxxx-43c8 up
EOF
}

# --- a-b-10a3 ---------------------------------------------------------------------------------------------------------
#
# "a b", switch, lab.dot:39

node_a-b-10a3() {
    sysctls a-b-10a3 <<'EOF'
# lab.dot:39:307
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
net/ipv4/conf/to-a--b/rp_filter 0
net/ipv4/conf/to-a--b/send_redirects 0
net/ipv4/conf/to-a--b/accept_redirects 0
net/ipv4/conf/to-a--b/proxy_arp 0
net/ipv4/conf/to-a--b/ignore_routes_with_linkdown 1
net/ipv4/conf/to-a-b/rp_filter 0
net/ipv4/conf/to-a-b/send_redirects 0
net/ipv4/conf/to-a-b/accept_redirects 0
net/ipv4/conf/to-a-b/proxy_arp 0
net/ipv4/conf/to-a-b/ignore_routes_with_linkdown 1
net/ipv4/conf/to-xxxxxxx-43c8/rp_filter 0
net/ipv4/conf/to-xxxxxxx-43c8/send_redirects 0
net/ipv4/conf/to-xxxxxxx-43c8/accept_redirects 0
net/ipv4/conf/to-xxxxxxx-43c8/proxy_arp 0
net/ipv4/conf/to-xxxxxxx-43c8/ignore_routes_with_linkdown 1
EOF
    batch a-b-10a3 ip -n a-b-10a3 -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:39:307
link set dev lo up
link add name br0 type bridge stp_state 1 forward_delay 200 max_age 4000 mcast_snooping 0
# lab.dot:46:3
link set dev to-a--b master br0
# lab.dot:41:309
link set dev to-a-b master br0
# lab.dot:41:3
link set dev to-xxxxxxx-43c8 master br0
# lab.dot:39:307
link set dev br0 up
# lab.dot:46:3
link set dev to-a--b up
# lab.dot:41:309
link set dev to-a-b up
# lab.dot:41:3
link set dev to-xxxxxxx-43c8 up
EOF
}

# --- a-b-20f1 ---------------------------------------------------------------------------------------------------------
#
# "<a b>", customer edge router of default, lab.dot:40

node_a-b-20f1() {
    sysctls a-b-20f1 <<'EOF'
# lab.dot:40:3
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
net/ipv4/conf/to-pe-one--61e6/rp_filter 0
net/ipv4/conf/to-pe-one--61e6/send_redirects 0
net/ipv4/conf/to-pe-one--61e6/accept_redirects 0
net/ipv4/conf/to-pe-one--61e6/proxy_arp 0
net/ipv4/conf/to-pe-one--61e6/ignore_routes_with_linkdown 1
net/ipv4/conf/to-xxxxxxx-43c8/rp_filter 0
net/ipv4/conf/to-xxxxxxx-43c8/send_redirects 0
net/ipv4/conf/to-xxxxxxx-43c8/accept_redirects 0
net/ipv4/conf/to-xxxxxxx-43c8/proxy_arp 0
net/ipv4/conf/to-xxxxxxx-43c8/ignore_routes_with_linkdown 1
EOF
    batch a-b-20f1 ip -n a-b-20f1 -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:40:3
link set dev lo up
# lab.dot:43:3
link set dev to-pe-one--61e6 up
# lab.dot:45:3
link set dev to-xxxxxxx-43c8 up
# lab.dot:43:3
addr add 10.135.243.229/31 dev to-pe-one--61e6
# lab.dot:45:3
addr add 10.50.0.99/24 dev to-xxxxxxx-43c8
# lab.dot:44:3
route add 10.153.179.208/31 via 10.50.0.254 dev to-xxxxxxx-43c8
# lab.dot:40:3
route add 0.0.0.0/0 metric 10 via 10.135.243.228 dev to-pe-one--61e6
route add 0.0.0.0/0 metric 20 via 10.50.0.254 dev to-xxxxxxx-43c8
EOF
}

# --- all --------------------------------------------------------------------------------------------------------------
#
# switch, lab.dot:60

node_all() {
    sysctls all <<'EOF'
# lab.dot:60:3
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
net/ipv4/conf/to-evil-7684/rp_filter 0
net/ipv4/conf/to-evil-7684/send_redirects 0
net/ipv4/conf/to-evil-7684/accept_redirects 0
net/ipv4/conf/to-evil-7684/proxy_arp 0
net/ipv4/conf/to-evil-7684/ignore_routes_with_linkdown 1
EOF
    batch all ip -n all -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:60:3
link set dev lo up
link add name br0 type bridge stp_state 0 mcast_snooping 0
# lab.dot:62:3
link set dev to-evil-7684 master br0
# lab.dot:60:3
link set dev br0 up
# lab.dot:62:3
link set dev to-evil-7684 up
EOF
}

# --- core-switch-4c1c -------------------------------------------------------------------------------------------------
#
# "core/switch", switch, lab.dot:8

node_core-switch-4c1c() {
    sysctls core-switch-4c1c <<'EOF'
# lab.dot:8:18
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
net/ipv4/conf/all-1325/rp_filter 0
net/ipv4/conf/all-1325/send_redirects 0
net/ipv4/conf/all-1325/accept_redirects 0
net/ipv4/conf/all-1325/proxy_arp 0
net/ipv4/conf/all-1325/ignore_routes_with_linkdown 1
net/ipv4/conf/to-core-sw-323d/rp_filter 0
net/ipv4/conf/to-core-sw-323d/send_redirects 0
net/ipv4/conf/to-core-sw-323d/accept_redirects 0
net/ipv4/conf/to-core-sw-323d/proxy_arp 0
net/ipv4/conf/to-core-sw-323d/ignore_routes_with_linkdown 1
net/ipv4/conf/to-core-sw-894c/rp_filter 0
net/ipv4/conf/to-core-sw-894c/send_redirects 0
net/ipv4/conf/to-core-sw-894c/accept_redirects 0
net/ipv4/conf/to-core-sw-894c/proxy_arp 0
net/ipv4/conf/to-core-sw-894c/ignore_routes_with_linkdown 1
EOF
    batch core-switch-4c1c ip -n core-switch-4c1c -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:8:18
link set dev lo up
link add name br0 type bridge stp_state 1 forward_delay 200 max_age 4000 mcast_snooping 0
# lab.dot:13:3
link set dev all-1325 mtu 1508
link set dev all-1325 master br0
# lab.dot:11:3
link set dev to-core-sw-323d mtu 1508
link set dev to-core-sw-323d master br0
# lab.dot:11:20
link set dev to-core-sw-894c mtu 1508
link set dev to-core-sw-894c master br0
# lab.dot:8:18
link set dev br0 up
# lab.dot:13:3
link set dev all-1325 up
# lab.dot:11:3
link set dev to-core-sw-323d up
# lab.dot:11:20
link set dev to-core-sw-894c up
EOF
}

# --- core-switch-c5bc -------------------------------------------------------------------------------------------------
#
# "core switch", switch, lab.dot:8

node_core-switch-c5bc() {
    sysctls core-switch-c5bc <<'EOF'
# lab.dot:8:3
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
net/ipv4/conf/default-933b/rp_filter 0
net/ipv4/conf/default-933b/send_redirects 0
net/ipv4/conf/default-933b/accept_redirects 0
net/ipv4/conf/default-933b/proxy_arp 0
net/ipv4/conf/default-933b/ignore_routes_with_linkdown 1
net/ipv4/conf/lo-4231/rp_filter 0
net/ipv4/conf/lo-4231/send_redirects 0
net/ipv4/conf/lo-4231/accept_redirects 0
net/ipv4/conf/lo-4231/proxy_arp 0
net/ipv4/conf/lo-4231/ignore_routes_with_linkdown 1
net/ipv4/conf/to-core-sw-4a6d/rp_filter 0
net/ipv4/conf/to-core-sw-4a6d/send_redirects 0
net/ipv4/conf/to-core-sw-4a6d/accept_redirects 0
net/ipv4/conf/to-core-sw-4a6d/proxy_arp 0
net/ipv4/conf/to-core-sw-4a6d/ignore_routes_with_linkdown 1
net/ipv4/conf/to-core-sw-57fd/rp_filter 0
net/ipv4/conf/to-core-sw-57fd/send_redirects 0
net/ipv4/conf/to-core-sw-57fd/accept_redirects 0
net/ipv4/conf/to-core-sw-57fd/proxy_arp 0
net/ipv4/conf/to-core-sw-57fd/ignore_routes_with_linkdown 1
EOF
    batch core-switch-c5bc ip -n core-switch-c5bc -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:8:3
link set dev lo up
link add name br0 type bridge stp_state 1 forward_delay 200 max_age 4000 mcast_snooping 0
# lab.dot:14:3
link set dev default-933b mtu 1508
link set dev default-933b master br0
# lab.dot:12:3
link set dev lo-4231 mtu 1508
link set dev lo-4231 master br0
# lab.dot:11:3
link set dev to-core-sw-4a6d mtu 1508
link set dev to-core-sw-4a6d master br0
# lab.dot:11:20
link set dev to-core-sw-57fd mtu 1508
link set dev to-core-sw-57fd master br0
# lab.dot:8:3
link set dev br0 up
# lab.dot:14:3
link set dev default-933b up
# lab.dot:12:3
link set dev lo-4231 up
# lab.dot:11:3
link set dev to-core-sw-4a6d up
# lab.dot:11:20
link set dev to-core-sw-57fd up
EOF
}

# --- d-37b9 -----------------------------------------------------------------------------------------------------------
#
# "%d", host of default, lab.dot:47

node_d-37b9() {
    sysctls d-37b9 <<'EOF'
# lab.dot:47:3
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
net/ipv4/conf/to-a-b/rp_filter 0
net/ipv4/conf/to-a-b/send_redirects 0
net/ipv4/conf/to-a-b/accept_redirects 0
net/ipv4/conf/to-a-b/proxy_arp 0
net/ipv4/conf/to-a-b/ignore_routes_with_linkdown 1
EOF
    batch d-37b9 ip -n d-37b9 -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:47:3
link set dev lo up
# lab.dot:48:3
link set dev to-a-b up
addr add 10.50.0.167/24 dev to-a-b
# lab.dot:47:3
route add 0.0.0.0/0 via 10.50.0.99 dev to-a-b
EOF
}

# --- dev --------------------------------------------------------------------------------------------------------------
#
# switch of $(reboot) �-cf67ff7e, lab.dot:20

node_dev() {
    sysctls dev <<'EOF'
# lab.dot:20:3
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
net/ipv4/conf/2J-9b37/rp_filter 0
net/ipv4/conf/2J-9b37/send_redirects 0
net/ipv4/conf/2J-9b37/accept_redirects 0
net/ipv4/conf/2J-9b37/proxy_arp 0
net/ipv4/conf/2J-9b37/ignore_routes_with_linkdown 1
net/ipv4/conf/to-pe-c8d9/rp_filter 0
net/ipv4/conf/to-pe-c8d9/send_redirects 0
net/ipv4/conf/to-pe-c8d9/accept_redirects 0
net/ipv4/conf/to-pe-c8d9/proxy_arp 0
net/ipv4/conf/to-pe-c8d9/ignore_routes_with_linkdown 1
net/ipv4/conf/to-reboot-1df7/rp_filter 0
net/ipv4/conf/to-reboot-1df7/send_redirects 0
net/ipv4/conf/to-reboot-1df7/accept_redirects 0
net/ipv4/conf/to-reboot-1df7/proxy_arp 0
net/ipv4/conf/to-reboot-1df7/ignore_routes_with_linkdown 1
net/ipv4/conf/to-reboot-65ba/rp_filter 0
net/ipv4/conf/to-reboot-65ba/send_redirects 0
net/ipv4/conf/to-reboot-65ba/accept_redirects 0
net/ipv4/conf/to-reboot-65ba/proxy_arp 0
net/ipv4/conf/to-reboot-65ba/ignore_routes_with_linkdown 1
EOF
    batch dev ip -n dev -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:20:3
link set dev lo up
link add name br0 type bridge stp_state 0 mcast_snooping 0
# lab.dot:24:3
link set dev 2J-9b37 master br0
# lab.dot:25:3
link set dev to-pe-c8d9 master br0
# lab.dot:26:3
link set dev to-reboot-1df7 master br0
# lab.dot:27:3
link set dev to-reboot-65ba master br0
# lab.dot:20:3
link set dev br0 up
# lab.dot:24:3
link set dev 2J-9b37 up
# lab.dot:25:3
link set dev to-pe-c8d9 up
# lab.dot:26:3
link set dev to-reboot-1df7 up
# lab.dot:27:3
link set dev to-reboot-65ba up
EOF
}

# --- e-fa9b -----------------------------------------------------------------------------------------------------------
#
# "é", host, lab.dot:61

node_e-fa9b() {
    sysctls e-fa9b <<'EOF'
# lab.dot:61:17
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
net/ipv4/conf/to-2a95/rp_filter 0
net/ipv4/conf/to-2a95/send_redirects 0
net/ipv4/conf/to-2a95/accept_redirects 0
net/ipv4/conf/to-2a95/proxy_arp 0
net/ipv4/conf/to-2a95/ignore_routes_with_linkdown 1
EOF
    batch e-fa9b ip -n e-fa9b -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:61:17
link set dev lo up
# lab.dot:63:3
link set dev to-2a95 up
addr add 10.57.93.2/24 dev to-2a95
EOF
}

# --- evil-760e --------------------------------------------------------------------------------------------------------
#
# "�evil", host, lab.dot:61

node_evil-760e() {
    sysctls evil-760e <<'EOF'
# lab.dot:61:3
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
net/ipv4/conf/to-all/rp_filter 0
net/ipv4/conf/to-all/send_redirects 0
net/ipv4/conf/to-all/accept_redirects 0
net/ipv4/conf/to-all/proxy_arp 0
net/ipv4/conf/to-all/ignore_routes_with_linkdown 1
EOF
    batch evil-760e ip -n evil-760e -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:61:3
link set dev lo up
# lab.dot:62:3
link set dev to-all up
addr add 10.75.196.246/24 dev to-all
EOF
}

# --- help-7fb2 --------------------------------------------------------------------------------------------------------
#
# "--help", host of default, lab.dot:51

node_help-7fb2() {
    sysctls help-7fb2 <<'EOF'
# lab.dot:51:3
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
net/ipv4/conf/to-A-B-9df5/rp_filter 0
net/ipv4/conf/to-A-B-9df5/send_redirects 0
net/ipv4/conf/to-A-B-9df5/accept_redirects 0
net/ipv4/conf/to-A-B-9df5/proxy_arp 0
net/ipv4/conf/to-A-B-9df5/ignore_routes_with_linkdown 1
net/ipv4/conf/to-xxxxxxx-43c8/rp_filter 0
net/ipv4/conf/to-xxxxxxx-43c8/send_redirects 0
net/ipv4/conf/to-xxxxxxx-43c8/accept_redirects 0
net/ipv4/conf/to-xxxxxxx-43c8/proxy_arp 0
net/ipv4/conf/to-xxxxxxx-43c8/ignore_routes_with_linkdown 1
EOF
    batch help-7fb2 ip -n help-7fb2 -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:51:3
link set dev lo up
# lab.dot:52:3
link set dev to-A-B-9df5 up
# lab.dot:53:3
link set dev to-xxxxxxx-43c8 up
# lab.dot:52:3
addr add 10.50.0.69/24 dev to-A-B-9df5
# lab.dot:53:3
addr add 10.50.0.70/24 dev to-xxxxxxx-43c8
# lab.dot:51:3
route add 0.0.0.0/0 via 10.50.0.99 dev to-A-B-9df5
EOF
}

# --- line-break-1f75 --------------------------------------------------------------------------------------------------
#
# "line�break", host of $(reboot) �-cf67ff7e, lab.dot:22

node_line-break-1f75() {
    sysctls line-break-1f75 <<'EOF'
# lab.dot:22:63
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
net/ipv4/conf/if1/rp_filter 0
net/ipv4/conf/if1/send_redirects 0
net/ipv4/conf/if1/accept_redirects 0
net/ipv4/conf/if1/proxy_arp 0
net/ipv4/conf/if1/ignore_routes_with_linkdown 1
EOF
    batch line-break-1f75 ip -n line-break-1f75 -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:22:63
link set dev lo up
# lab.dot:32:3
link set dev if1 up
addr add 10.39.13.67/24 dev if1
# lab.dot:22:63
route add 0.0.0.0/0 via 10.39.13.254 dev if1
EOF
}

# --- lo ---------------------------------------------------------------------------------------------------------------
#
# switch, lab.dot:59

node_lo() {
    sysctls lo <<'EOF'
# lab.dot:59:3
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
EOF
    batch lo ip -n lo -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:59:3
link set dev lo up
link add name br0 type bridge stp_state 0 mcast_snooping 0
EOF
}

# --- n-1e9d -----------------------------------------------------------------------------------------------------------
#
# "é", host, lab.dot:61

node_n-1e9d() {
    sysctls n-1e9d <<'EOF'
# lab.dot:61:12
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
net/ipv4/conf/to-e-a585/rp_filter 0
net/ipv4/conf/to-e-a585/send_redirects 0
net/ipv4/conf/to-e-a585/accept_redirects 0
net/ipv4/conf/to-e-a585/proxy_arp 0
net/ipv4/conf/to-e-a585/ignore_routes_with_linkdown 1
EOF
    batch n-1e9d ip -n n-1e9d -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:61:12
link set dev lo up
# lab.dot:63:3
link set dev to-e-a585 up
addr add 10.57.93.3/24 dev to-e-a585
EOF
}

# --- n-68de -----------------------------------------------------------------------------------------------------------
#
# "東京", host of $(reboot) �-cf67ff7e, lab.dot:23

node_n-68de() {
    sysctls n-68de <<'EOF'
# lab.dot:23:9
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
net/ipv4/conf/to-../rp_filter 0
net/ipv4/conf/to-../send_redirects 0
net/ipv4/conf/to-../accept_redirects 0
net/ipv4/conf/to-../proxy_arp 0
net/ipv4/conf/to-../ignore_routes_with_linkdown 1
EOF
    batch n-68de ip -n n-68de -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:23:9
link set dev lo up
# lab.dot:34:3
link set dev to-.. up
addr add 10.39.13.134/24 dev to-..
# lab.dot:23:9
route add 0.0.0.0/0 via 10.39.13.254 dev to-..
EOF
}

# --- n-811c -----------------------------------------------------------------------------------------------------------
#
# "", host of $(reboot) �-cf67ff7e, lab.dot:23

node_n-811c() {
    sysctls n-811c <<'EOF'
# lab.dot:23:15
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
net/ipv4/conf/to-xxxxxxx-44c8/rp_filter 0
net/ipv4/conf/to-xxxxxxx-44c8/send_redirects 0
net/ipv4/conf/to-xxxxxxx-44c8/accept_redirects 0
net/ipv4/conf/to-xxxxxxx-44c8/proxy_arp 0
net/ipv4/conf/to-xxxxxxx-44c8/ignore_routes_with_linkdown 1
EOF
    batch n-811c ip -n n-811c -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:23:15
link set dev lo up
# lab.dot:36:3
link set dev to-xxxxxxx-44c8 up
addr add 10.29.197.132/24 dev to-xxxxxxx-44c8
# lab.dot:23:15
route add 0.0.0.0/0 via 10.29.197.254 dev to-xxxxxxx-44c8
EOF
}

# --- n-a3d4 -----------------------------------------------------------------------------------------------------------
#
# "..", switch of $(reboot) �-cf67ff7e, lab.dot:20

node_n-a3d4() {
    sysctls n-a3d4 <<'EOF'
# lab.dot:20:10
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
net/ipv4/conf/br0/rp_filter 0
net/ipv4/conf/br0/send_redirects 0
net/ipv4/conf/br0/accept_redirects 0
net/ipv4/conf/br0/proxy_arp 0
net/ipv4/conf/br0/ignore_routes_with_linkdown 1
net/ipv4/conf/to-fc2e/rp_filter 0
net/ipv4/conf/to-fc2e/send_redirects 0
net/ipv4/conf/to-fc2e/accept_redirects 0
net/ipv4/conf/to-fc2e/proxy_arp 0
net/ipv4/conf/to-fc2e/ignore_routes_with_linkdown 1
net/ipv4/conf/to-pe-c7d9/rp_filter 0
net/ipv4/conf/to-pe-c7d9/send_redirects 0
net/ipv4/conf/to-pe-c7d9/accept_redirects 0
net/ipv4/conf/to-pe-c7d9/proxy_arp 0
net/ipv4/conf/to-pe-c7d9/ignore_routes_with_linkdown 1
net/ipv4/conf/to-xxxxxxx-44c8/rp_filter 0
net/ipv4/conf/to-xxxxxxx-44c8/send_redirects 0
net/ipv4/conf/to-xxxxxxx-44c8/accept_redirects 0
net/ipv4/conf/to-xxxxxxx-44c8/proxy_arp 0
net/ipv4/conf/to-xxxxxxx-44c8/ignore_routes_with_linkdown 1
EOF
    batch n-a3d4 ip -n n-a3d4 -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:20:10
link set dev lo up
link add name br0-26e6 type bridge stp_state 0 mcast_snooping 0
# lab.dot:32:3
link set dev br0 master br0-26e6
# lab.dot:34:3
link set dev to-fc2e master br0-26e6
# lab.dot:31:3
link set dev to-pe-c7d9 master br0-26e6
# lab.dot:35:3
link set dev to-xxxxxxx-44c8 master br0-26e6
# lab.dot:20:10
link set dev br0-26e6 up
# lab.dot:32:3
link set dev br0 up
# lab.dot:34:3
link set dev to-fc2e up
# lab.dot:31:3
link set dev to-pe-c7d9 up
# lab.dot:35:3
link set dev to-xxxxxxx-44c8 up
EOF
}

# --- p-53cd -----------------------------------------------------------------------------------------------------------
#
# "-p", provider router, lab.dot:9
# label 2376 in: pe�
# label 3995 in: pe�
# label 4923 in: pe one; $(reboot)

node_p-53cd() {
    sysctls p-53cd <<'EOF'
# lab.dot:9:8
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
net/ipv4/conf/d-37b9/rp_filter 0
net/ipv4/conf/d-37b9/send_redirects 0
net/ipv4/conf/d-37b9/accept_redirects 0
net/ipv4/conf/d-37b9/proxy_arp 0
net/ipv4/conf/d-37b9/ignore_routes_with_linkdown 1
net/ipv4/conf/r/rp_filter 0
net/ipv4/conf/r/send_redirects 0
net/ipv4/conf/r/accept_redirects 0
net/ipv4/conf/r/proxy_arp 0
net/ipv4/conf/r/ignore_routes_with_linkdown 1
net/mpls/platform_labels 4924
net/mpls/ip_ttl_propagate 0
net/mpls/conf/d-37b9/input 1
net/mpls/conf/r/input 1
EOF
    batch p-53cd ip -n p-53cd -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:9:8
link set dev lo up
# lab.dot:16:3
link set dev d-37b9 mtu 1508
# lab.dot:13:3
link set dev r mtu 1508
# lab.dot:16:3
link set dev d-37b9 up
# lab.dot:13:3
link set dev r up
# lab.dot:9:8
addr add 10.255.20.245/32 dev lo
# lab.dot:16:3
addr add 172.18.128.46/31 dev d-37b9
# lab.dot:13:3
addr add 172.21.60.19/29 dev r
# lab.dot:9:8
route add 10.255.217.230/32 src 10.255.20.245 via 172.21.60.20 dev r
route add 10.255.2.221/32 src 10.255.20.245 via 172.21.60.21 dev r
route add 10.255.6.112/32 src 10.255.20.245 via 172.18.128.47 dev d-37b9
route add 10.255.53.50/32 src 10.255.20.245 via 172.21.60.20 dev r
EOF
    batch p-53cd ip -n p-53cd -f mpls -batch - <<'EOF'
# lab.dot:9:8
route add 2376 via inet 172.21.60.21 dev r
route add 3995 via inet 172.18.128.47 dev d-37b9
route add 4923 as 4923 via inet 172.21.60.20 dev r
EOF
}

# --- pe-df4c ----------------------------------------------------------------------------------------------------------
#
# "pe�", provider edge router, lab.dot:10
# VRF $(reboot) �-cf67ff7e: device reboot-cf6-be1d, table 10, RD 65000:66, imports `reboot` $IFS, exports `reboot` $IFS �
# VRF default: device default-933b, table 6385, RD 65000:6385, imports default, exports default
# label 5411 in: $(reboot) �-cf67ff7e
# label 5894 in: default

node_pe-df4c() {
    sysctls pe-df4c <<'EOF'
# lab.dot:10:31
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
net/ipv4/conf/table/rp_filter 0
net/ipv4/conf/table/send_redirects 0
net/ipv4/conf/table/accept_redirects 0
net/ipv4/conf/table/proxy_arp 0
net/ipv4/conf/table/ignore_routes_with_linkdown 1
net/ipv4/conf/to-../rp_filter 0
net/ipv4/conf/to-../send_redirects 0
net/ipv4/conf/to-../accept_redirects 0
net/ipv4/conf/to-../proxy_arp 0
net/ipv4/conf/to-../ignore_routes_with_linkdown 1
net/ipv4/conf/to-Z-rich-225c/rp_filter 0
net/ipv4/conf/to-Z-rich-225c/send_redirects 0
net/ipv4/conf/to-Z-rich-225c/accept_redirects 0
net/ipv4/conf/to-Z-rich-225c/proxy_arp 0
net/ipv4/conf/to-Z-rich-225c/ignore_routes_with_linkdown 1
net/ipv4/conf/to-core-sw-323d/rp_filter 0
net/ipv4/conf/to-core-sw-323d/send_redirects 0
net/ipv4/conf/to-core-sw-323d/accept_redirects 0
net/ipv4/conf/to-core-sw-323d/proxy_arp 0
net/ipv4/conf/to-core-sw-323d/ignore_routes_with_linkdown 1
net/mpls/platform_labels 5895
net/mpls/ip_ttl_propagate 0
net/mpls/conf/to-core-sw-323d/input 1
EOF
    batch pe-df4c ip -n pe-df4c -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:10:31
link set dev lo up
# lab.dot:19:3
link add name reboot-cf6-be1d type vrf table 10
# lab.dot:40:41
link add name default-933b type vrf table 6385
# lab.dot:30:3
link set dev table master reboot-cf6-be1d
# lab.dot:31:3
link set dev to-.. master reboot-cf6-be1d
# lab.dot:54:3
link set dev to-Z-rich-225c master default-933b
# lab.dot:14:3
link set dev to-core-sw-323d mtu 1508
# lab.dot:10:31
link set dev default-933b up
link set dev reboot-cf6-be1d up
# lab.dot:30:3
link set dev table up
# lab.dot:31:3
link set dev to-.. up
# lab.dot:54:3
link set dev to-Z-rich-225c up
# lab.dot:14:3
link set dev to-core-sw-323d up
# lab.dot:10:31
addr add 10.255.2.221/32 dev lo
# lab.dot:30:3
addr add 10.38.84.254/24 dev table
# lab.dot:31:3
addr add 10.39.13.254/24 dev to-..
# lab.dot:54:3
addr add 10.128.254.64/31 dev to-Z-rich-225c
# lab.dot:14:3
addr add 172.21.60.21/29 dev to-core-sw-323d
# lab.dot:10:31
rule add pref 32765 table 255
rule del pref 0 table 255
route add 10.255.20.245/32 src 10.255.2.221 via 172.21.60.19 dev to-core-sw-323d
route add 10.255.217.230/32 src 10.255.2.221 via 172.21.60.20 dev to-core-sw-323d
route add 10.255.6.112/32 src 10.255.2.221 via 172.21.60.19 dev to-core-sw-323d
route add 10.255.53.50/32 src 10.255.2.221 via 172.21.60.20 dev to-core-sw-323d
# lab.dot:28:3
route add 10.18.243.0/24 table 10 nexthop encap mpls 4923/5411 via 172.21.60.20 dev to-core-sw-323d nexthop encap mpls 3995/5411 via 172.21.60.19 dev to-core-sw-323d
# lab.dot:36:3
route add 10.29.197.0/24 table 10 via 10.39.13.253 dev to-..
# lab.dot:29:3
route add 10.53.149.0/24 table 10 nexthop encap mpls 4923/5411 via 172.21.60.20 dev to-core-sw-323d nexthop encap mpls 3995/5411 via 172.21.60.19 dev to-core-sw-323d
# lab.dot:24:3
route add 10.140.189.224/29 table 10 nexthop encap mpls 4923/5411 via 172.21.60.20 dev to-core-sw-323d nexthop encap mpls 3995/5411 via 172.21.60.19 dev to-core-sw-323d
# lab.dot:19:3
route add unreachable 0.0.0.0/0 table 10 metric 4278198272
# lab.dot:41:3
route add 10.50.0.0/24 table 6385 nexthop encap mpls 4923/5894 via 172.21.60.20 dev to-core-sw-323d nexthop encap mpls 3995/5894 via 172.21.60.19 dev to-core-sw-323d
# lab.dot:56:3
route add 10.94.64.0/24 table 6385 via 10.128.254.65 dev to-Z-rich-225c
# lab.dot:43:3
route add 10.135.243.228/31 table 6385 encap mpls 4923/5894 via 172.21.60.20 dev to-core-sw-323d
# lab.dot:44:3
route add 10.153.179.208/31 table 6385 encap mpls 3995/5894 via 172.21.60.19 dev to-core-sw-323d
# lab.dot:40:41
route add unreachable 0.0.0.0/0 table 6385 metric 4278198272
EOF
    batch pe-df4c ip -n pe-df4c -6 -batch - <<'EOF'
# lab.dot:10:31
rule add pref 32765 table 255
rule del pref 0 table 255
EOF
    batch pe-df4c ip -n pe-df4c -f mpls -batch - <<'EOF'
# lab.dot:10:31
route add 5411 dev reboot-cf6-be1d
route add 5894 dev default-933b
EOF
    sysctls pe-df4c <<'EOF'
# lab.dot:10:55
net/ipv4/conf/all/log_martians 1
# lab.dot:10:89
net/ipv4/tcp_l3mdev_accept 1
EOF
}

# --- pe-e04c ----------------------------------------------------------------------------------------------------------
#
# "pe�", provider edge router, lab.dot:10
# VRF $(reboot) �-cf67ff7e: device reboot-cf6-be1d, table 10, RD 65000:66, imports `reboot` $IFS, exports `reboot` $IFS �
# VRF default: device default-2229, table 6385, RD 65000:6385, imports default, exports default
# label 5411 in: $(reboot) �-cf67ff7e
# label 5894 in: default

node_pe-e04c() {
    sysctls pe-e04c <<'EOF'
# lab.dot:10:24
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
net/ipv4/conf/default-933b/rp_filter 0
net/ipv4/conf/default-933b/send_redirects 0
net/ipv4/conf/default-933b/accept_redirects 0
net/ipv4/conf/default-933b/proxy_arp 0
net/ipv4/conf/default-933b/ignore_routes_with_linkdown 1
net/ipv4/conf/n-a3d4/rp_filter 0
net/ipv4/conf/n-a3d4/send_redirects 0
net/ipv4/conf/n-a3d4/accept_redirects 0
net/ipv4/conf/n-a3d4/proxy_arp 0
net/ipv4/conf/n-a3d4/ignore_routes_with_linkdown 1
net/ipv4/conf/to-a--b/rp_filter 0
net/ipv4/conf/to-a--b/send_redirects 0
net/ipv4/conf/to-a--b/accept_redirects 0
net/ipv4/conf/to-a--b/proxy_arp 0
net/ipv4/conf/to-a--b/ignore_routes_with_linkdown 1
net/mpls/platform_labels 5895
net/mpls/ip_ttl_propagate 0
net/mpls/conf/n-a3d4/input 1
EOF
    batch pe-e04c ip -n pe-e04c -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:10:24
link set dev lo up
# lab.dot:19:3
link add name reboot-cf6-be1d type vrf table 10
# lab.dot:40:41
link add name default-2229 type vrf table 6385
# lab.dot:25:3
link set dev default-933b master reboot-cf6-be1d
# lab.dot:16:3
link set dev n-a3d4 mtu 1508
# lab.dot:44:3
link set dev to-a--b master default-2229
# lab.dot:10:24
link set dev default-2229 up
link set dev reboot-cf6-be1d up
# lab.dot:25:3
link set dev default-933b up
# lab.dot:16:3
link set dev n-a3d4 up
# lab.dot:44:3
link set dev to-a--b up
# lab.dot:10:24
addr add 10.255.6.112/32 dev lo
# lab.dot:25:3
addr add 10.140.189.226/29 dev default-933b
# lab.dot:16:3
addr add 172.18.128.47/31 dev n-a3d4
# lab.dot:44:3
addr add 10.153.179.208/31 dev to-a--b
# lab.dot:10:24
rule add pref 32765 table 255
rule del pref 0 table 255
route add 10.255.20.245/32 src 10.255.6.112 via 172.18.128.46 dev n-a3d4
route add 10.255.217.230/32 src 10.255.6.112 via 172.18.128.46 dev n-a3d4
route add 10.255.2.221/32 src 10.255.6.112 via 172.18.128.46 dev n-a3d4
route add 10.255.53.50/32 src 10.255.6.112 via 172.18.128.46 dev n-a3d4
# lab.dot:28:3
route add 10.18.243.0/24 table 10 metric 1 via 10.140.189.225 dev default-933b
route add 10.18.243.0/24 table 10 metric 3 encap mpls 4923/5411 via 172.18.128.46 dev n-a3d4
# lab.dot:36:3
route add 10.29.197.0/24 table 10 encap mpls 2376/5411 via 172.18.128.46 dev n-a3d4
# lab.dot:30:3
route add 10.38.84.0/24 table 10 encap mpls 2376/5411 via 172.18.128.46 dev n-a3d4
# lab.dot:31:3
route add 10.39.13.0/24 table 10 encap mpls 2376/5411 via 172.18.128.46 dev n-a3d4
# lab.dot:29:3
route add 10.53.149.0/24 table 10 metric 1 via 10.140.189.227 dev default-933b
route add 10.53.149.0/24 table 10 metric 3 encap mpls 4923/5411 via 172.18.128.46 dev n-a3d4
# lab.dot:19:3
route add unreachable 0.0.0.0/0 table 10 metric 4278198272
# lab.dot:41:3
route add 10.50.0.0/24 table 6385 metric 1 via 10.153.179.209 dev to-a--b
route add 10.50.0.0/24 table 6385 metric 3 encap mpls 4923/5894 via 172.18.128.46 dev n-a3d4
# lab.dot:56:3
route add 10.94.64.0/24 table 6385 encap mpls 2376/5894 via 172.18.128.46 dev n-a3d4
# lab.dot:54:3
route add 10.128.254.64/31 table 6385 encap mpls 2376/5894 via 172.18.128.46 dev n-a3d4
# lab.dot:43:3
route add 10.135.243.228/31 table 6385 encap mpls 4923/5894 via 172.18.128.46 dev n-a3d4
# lab.dot:40:41
route add unreachable 0.0.0.0/0 table 6385 metric 4278198272
EOF
    batch pe-e04c ip -n pe-e04c -6 -batch - <<'EOF'
# lab.dot:10:24
rule add pref 32765 table 255
rule del pref 0 table 255
EOF
    batch pe-e04c ip -n pe-e04c -f mpls -batch - <<'EOF'
# lab.dot:10:24
route add 5411 dev reboot-cf6-be1d
route add 5894 dev default-2229
EOF
    sysctls pe-e04c <<'EOF'
# lab.dot:10:55
net/ipv4/conf/all/log_martians 1
# lab.dot:10:89
net/ipv4/tcp_l3mdev_accept 1
EOF
}

# --- pe-one-reboot-4f59 -----------------------------------------------------------------------------------------------
#
# "pe one; $(reboot)", provider edge router, lab.dot:10
# VRF $(reboot) �-cf67ff7e: device reboot-cf6-be1d, table 10, RD 65000:66, imports `reboot` $IFS, exports `reboot` $IFS �
# VRF default: device default-933b, table 6385, RD 65000:6385, imports default, exports default
# label 5411 in: $(reboot) �-cf67ff7e
# label 5894 in: default

node_pe-one-reboot-4f59() {
    sysctls pe-one-reboot-4f59 <<'EOF'
# lab.dot:10:3
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
net/ipv4/conf/2J-9b37/rp_filter 0
net/ipv4/conf/2J-9b37/send_redirects 0
net/ipv4/conf/2J-9b37/accept_redirects 0
net/ipv4/conf/2J-9b37/proxy_arp 0
net/ipv4/conf/2J-9b37/ignore_routes_with_linkdown 1
net/ipv4/conf/dev/rp_filter 0
net/ipv4/conf/dev/send_redirects 0
net/ipv4/conf/dev/accept_redirects 0
net/ipv4/conf/dev/proxy_arp 0
net/ipv4/conf/dev/ignore_routes_with_linkdown 1
net/ipv4/conf/to-a-b-207f/rp_filter 0
net/ipv4/conf/to-a-b-207f/send_redirects 0
net/ipv4/conf/to-a-b-207f/accept_redirects 0
net/ipv4/conf/to-a-b-207f/proxy_arp 0
net/ipv4/conf/to-a-b-207f/ignore_routes_with_linkdown 1
net/mpls/platform_labels 5895
net/mpls/ip_ttl_propagate 0
net/mpls/conf/dev/input 1
EOF
    batch pe-one-reboot-4f59 ip -n pe-one-reboot-4f59 -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:10:3
link set dev lo up
# lab.dot:19:3
link add name reboot-cf6-be1d type vrf table 10
# lab.dot:40:41
link add name default-933b type vrf table 6385
# lab.dot:24:3
link set dev 2J-9b37 master reboot-cf6-be1d
# lab.dot:15:3
link set dev dev mtu 1508
# lab.dot:43:3
link set dev to-a-b-207f master default-933b
# lab.dot:10:3
link set dev default-933b up
link set dev reboot-cf6-be1d up
# lab.dot:24:3
link set dev 2J-9b37 up
# lab.dot:15:3
link set dev dev up
# lab.dot:43:3
link set dev to-a-b-207f up
# lab.dot:10:3
addr add 10.255.217.230/32 dev lo
# lab.dot:24:3
addr add 10.140.189.230/29 dev 2J-9b37
# lab.dot:15:3
addr add 172.31.192.106/31 dev dev
# lab.dot:43:3
addr add 10.135.243.228/31 dev to-a-b-207f
# lab.dot:10:3
rule add pref 32765 table 255
rule del pref 0 table 255
route add 10.255.20.245/32 src 10.255.217.230 via 172.31.192.107 dev dev
route add 10.255.2.221/32 src 10.255.217.230 via 172.31.192.107 dev dev
route add 10.255.6.112/32 src 10.255.217.230 via 172.31.192.107 dev dev
route add 10.255.53.50/32 src 10.255.217.230 via 172.31.192.107 dev dev
# lab.dot:28:3
route add 10.18.243.0/24 table 10 metric 1 via 10.140.189.225 dev 2J-9b37
route add 10.18.243.0/24 table 10 metric 3 encap mpls 3995/5411 via 172.31.192.107 dev dev
# lab.dot:36:3
route add 10.29.197.0/24 table 10 encap mpls 2376/5411 via 172.31.192.107 dev dev
# lab.dot:30:3
route add 10.38.84.0/24 table 10 encap mpls 2376/5411 via 172.31.192.107 dev dev
# lab.dot:31:3
route add 10.39.13.0/24 table 10 encap mpls 2376/5411 via 172.31.192.107 dev dev
# lab.dot:29:3
route add 10.53.149.0/24 table 10 metric 1 via 10.140.189.227 dev 2J-9b37
route add 10.53.149.0/24 table 10 metric 3 encap mpls 3995/5411 via 172.31.192.107 dev dev
# lab.dot:19:3
route add unreachable 0.0.0.0/0 table 10 metric 4278198272
# lab.dot:41:3
route add 10.50.0.0/24 table 6385 metric 1 via 10.135.243.229 dev to-a-b-207f
route add 10.50.0.0/24 table 6385 metric 3 encap mpls 3995/5894 via 172.31.192.107 dev dev
# lab.dot:56:3
route add 10.94.64.0/24 table 6385 encap mpls 2376/5894 via 172.31.192.107 dev dev
# lab.dot:54:3
route add 10.128.254.64/31 table 6385 encap mpls 2376/5894 via 172.31.192.107 dev dev
# lab.dot:44:3
route add 10.153.179.208/31 table 6385 encap mpls 3995/5894 via 172.31.192.107 dev dev
# lab.dot:40:41
route add unreachable 0.0.0.0/0 table 6385 metric 4278198272
EOF
    batch pe-one-reboot-4f59 ip -n pe-one-reboot-4f59 -6 -batch - <<'EOF'
# lab.dot:10:3
rule add pref 32765 table 255
rule del pref 0 table 255
EOF
    batch pe-one-reboot-4f59 ip -n pe-one-reboot-4f59 -f mpls -batch - <<'EOF'
# lab.dot:10:3
route add 5411 dev reboot-cf6-be1d
route add 5894 dev default-933b
EOF
    sysctls pe-one-reboot-4f59 <<'EOF'
# lab.dot:10:55
net/ipv4/conf/all/log_martians 1
# lab.dot:10:89
net/ipv4/tcp_l3mdev_accept 1
EOF
}

# --- r ----------------------------------------------------------------------------------------------------------------
#
# provider router, lab.dot:9
# label 2376 in: pe�
# label 3995 in: pe�
# label 4923 in: pe one; $(reboot)

node_r() {
    sysctls r <<'EOF'
# lab.dot:9:3
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
net/ipv4/conf/a-b-3a8e/rp_filter 0
net/ipv4/conf/a-b-3a8e/send_redirects 0
net/ipv4/conf/a-b-3a8e/accept_redirects 0
net/ipv4/conf/a-b-3a8e/proxy_arp 0
net/ipv4/conf/a-b-3a8e/ignore_routes_with_linkdown 1
net/ipv4/conf/reboot-5f88/rp_filter 0
net/ipv4/conf/reboot-5f88/send_redirects 0
net/ipv4/conf/reboot-5f88/accept_redirects 0
net/ipv4/conf/reboot-5f88/proxy_arp 0
net/ipv4/conf/reboot-5f88/ignore_routes_with_linkdown 1
net/mpls/platform_labels 4924
net/mpls/ip_ttl_propagate 0
net/mpls/conf/a-b-3a8e/input 1
net/mpls/conf/reboot-5f88/input 1
EOF
    batch r ip -n r -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:9:3
link set dev lo up
# lab.dot:15:3
link set dev a-b-3a8e mtu 1508
# lab.dot:12:3
link set dev reboot-5f88 mtu 1508
# lab.dot:15:3
link set dev a-b-3a8e up
# lab.dot:12:3
link set dev reboot-5f88 up
# lab.dot:9:3
addr add 10.255.53.50/32 dev lo
# lab.dot:15:3
addr add 172.31.192.107/31 dev a-b-3a8e
# lab.dot:12:3
addr add 172.21.60.20/29 dev reboot-5f88
# lab.dot:9:3
route add 10.255.20.245/32 src 10.255.53.50 via 172.21.60.19 dev reboot-5f88
route add 10.255.217.230/32 src 10.255.53.50 via 172.31.192.106 dev a-b-3a8e
route add 10.255.2.221/32 src 10.255.53.50 via 172.21.60.21 dev reboot-5f88
route add 10.255.6.112/32 src 10.255.53.50 via 172.21.60.19 dev reboot-5f88
EOF
    batch r ip -n r -f mpls -batch - <<'EOF'
# lab.dot:9:3
route add 2376 via inet 172.21.60.21 dev reboot-5f88
route add 3995 as 3995 via inet 172.21.60.19 dev reboot-5f88
route add 4923 via inet 172.31.192.106 dev a-b-3a8e
EOF
}

# --- reboot-1305 ------------------------------------------------------------------------------------------------------
#
# "' || reboot '", customer edge router of $(reboot) �-cf67ff7e, lab.dot:21

node_reboot-1305() {
    sysctls reboot-1305 <<'EOF'
# lab.dot:21:15
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
net/ipv4/conf/n-2f0c/rp_filter 0
net/ipv4/conf/n-2f0c/send_redirects 0
net/ipv4/conf/n-2f0c/accept_redirects 0
net/ipv4/conf/n-2f0c/proxy_arp 0
net/ipv4/conf/n-2f0c/ignore_routes_with_linkdown 1
net/ipv4/conf/to-dev/rp_filter 0
net/ipv4/conf/to-dev/send_redirects 0
net/ipv4/conf/to-dev/accept_redirects 0
net/ipv4/conf/to-dev/proxy_arp 0
net/ipv4/conf/to-dev/ignore_routes_with_linkdown 1
EOF
    batch reboot-1305 ip -n reboot-1305 -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:21:15
link set dev lo up
# lab.dot:29:3
link set dev n-2f0c up
# lab.dot:27:3
link set dev to-dev up
# lab.dot:29:3
addr add 10.53.149.254/24 dev n-2f0c
# lab.dot:27:3
addr add 10.140.189.227/29 dev to-dev
# lab.dot:28:3
route add 10.18.243.0/24 via 10.140.189.225 dev to-dev
# lab.dot:21:15
route add 0.0.0.0/0 nexthop via 10.140.189.230 dev to-dev nexthop via 10.140.189.226 dev to-dev
EOF
}

# --- reboot-1680 ------------------------------------------------------------------------------------------------------
#
# ""; reboot; #", host of $(reboot) �-cf67ff7e, lab.dot:22

node_reboot-1680() {
    sysctls reboot-1680 <<'EOF'
# lab.dot:22:37
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
net/ipv4/conf/n-220c/rp_filter 0
net/ipv4/conf/n-220c/send_redirects 0
net/ipv4/conf/n-220c/accept_redirects 0
net/ipv4/conf/n-220c/proxy_arp 0
net/ipv4/conf/n-220c/ignore_routes_with_linkdown 1
EOF
    batch reboot-1680 ip -n reboot-1680 -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:22:37
link set dev lo up
# lab.dot:29:3
link set dev n-220c up
addr add 10.53.149.184/24 dev n-220c
# lab.dot:22:37
route add 0.0.0.0/0 via 10.53.149.254 dev n-220c
EOF
}

# --- reboot-4c87 ------------------------------------------------------------------------------------------------------
#
# "`reboot`", customer edge router of $(reboot) �-cf67ff7e, lab.dot:21

node_reboot-4c87() {
    sysctls reboot-4c87 <<'EOF'
# lab.dot:21:3
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
net/ipv4/conf/a-b/rp_filter 0
net/ipv4/conf/a-b/send_redirects 0
net/ipv4/conf/a-b/accept_redirects 0
net/ipv4/conf/a-b/proxy_arp 0
net/ipv4/conf/a-b/ignore_routes_with_linkdown 1
net/ipv4/conf/to-dev/rp_filter 0
net/ipv4/conf/to-dev/send_redirects 0
net/ipv4/conf/to-dev/accept_redirects 0
net/ipv4/conf/to-dev/proxy_arp 0
net/ipv4/conf/to-dev/ignore_routes_with_linkdown 1
EOF
    batch reboot-4c87 ip -n reboot-4c87 -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:21:3
link set dev lo up
# lab.dot:28:3
link set dev a-b up
# lab.dot:26:3
link set dev to-dev up
# lab.dot:28:3
addr add 10.18.243.254/24 dev a-b
# lab.dot:26:3
addr add 10.140.189.225/29 dev to-dev
# lab.dot:29:3
route add 10.53.149.0/24 via 10.140.189.227 dev to-dev
# lab.dot:21:3
route add 0.0.0.0/0 nexthop via 10.140.189.230 dev to-dev nexthop via 10.140.189.226 dev to-dev
EOF
}

# --- s-n-9fed ---------------------------------------------------------------------------------------------------------
#
# "%s%n", host of default, lab.dot:49

node_s-n-9fed() {
    sysctls s-n-9fed <<'EOF'
# lab.dot:49:3
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
net/ipv4/conf/to-A-B-9df5/rp_filter 0
net/ipv4/conf/to-A-B-9df5/send_redirects 0
net/ipv4/conf/to-A-B-9df5/accept_redirects 0
net/ipv4/conf/to-A-B-9df5/proxy_arp 0
net/ipv4/conf/to-A-B-9df5/ignore_routes_with_linkdown 1
EOF
    batch s-n-9fed ip -n s-n-9fed -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:49:3
link set dev lo up
# lab.dot:50:3
link set dev to-A-B-9df5 up
addr add 10.50.0.2/24 dev to-A-B-9df5
# lab.dot:49:3
route add 0.0.0.0/0 via 10.50.0.99 dev to-A-B-9df5
EOF
}

# --- touch-tmp-dot2lab-was-here-dac3 ----------------------------------------------------------------------------------
#
# "$(touch /tmp/dot2lab-was-here)", host of $(reboot) �-cf67ff7e, lab.dot:22

node_touch-tmp-dot2lab-was-here-dac3() {
    sysctls touch-tmp-dot2lab-was-here-dac3 <<'EOF'
# lab.dot:22:3
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
net/ipv4/conf/a-b-10a3/rp_filter 0
net/ipv4/conf/a-b-10a3/send_redirects 0
net/ipv4/conf/a-b-10a3/accept_redirects 0
net/ipv4/conf/a-b-10a3/proxy_arp 0
net/ipv4/conf/a-b-10a3/ignore_routes_with_linkdown 1
EOF
    batch touch-tmp-dot2lab-was-here-dac3 ip -n touch-tmp-dot2lab-was-here-dac3 -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:22:3
link set dev lo up
# lab.dot:28:3
link set dev a-b-10a3 up
addr add 10.18.243.12/24 dev a-b-10a3
# lab.dot:22:3
route add 0.0.0.0/0 via 10.18.243.254 dev a-b-10a3
EOF
}

# --- xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9601 ---
#
# "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...", switch, lab.dot:39

node_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9601() {
    sysctls xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9601 <<'EOF'
# lab.dot:39:3
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
net/ipv4/conf/to---help/rp_filter 0
net/ipv4/conf/to---help/send_redirects 0
net/ipv4/conf/to---help/accept_redirects 0
net/ipv4/conf/to---help/proxy_arp 0
net/ipv4/conf/to---help/ignore_routes_with_linkdown 1
net/ipv4/conf/to-a-b/rp_filter 0
net/ipv4/conf/to-a-b/send_redirects 0
net/ipv4/conf/to-a-b/accept_redirects 0
net/ipv4/conf/to-a-b/proxy_arp 0
net/ipv4/conf/to-a-b/ignore_routes_with_linkdown 1
net/ipv4/conf/to-a-b-207f/rp_filter 0
net/ipv4/conf/to-a-b-207f/send_redirects 0
net/ipv4/conf/to-a-b-207f/accept_redirects 0
net/ipv4/conf/to-a-b-207f/proxy_arp 0
net/ipv4/conf/to-a-b-207f/ignore_routes_with_linkdown 1
net/ipv4/conf/to-a-b-8aa0/rp_filter 0
net/ipv4/conf/to-a-b-8aa0/send_redirects 0
net/ipv4/conf/to-a-b-8aa0/accept_redirects 0
net/ipv4/conf/to-a-b-8aa0/proxy_arp 0
net/ipv4/conf/to-a-b-8aa0/ignore_routes_with_linkdown 1
EOF
    batch xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9601 ip -n xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9601 -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:39:3
link set dev lo up
link add name br0 type bridge stp_state 1 forward_delay 200 max_age 4000 mcast_snooping 0
# lab.dot:53:3
link set dev to---help master br0
# lab.dot:41:318
link set dev to-a-b master br0
# lab.dot:41:3
link set dev to-a-b-207f master br0
# lab.dot:45:3
link set dev to-a-b-8aa0 master br0
# lab.dot:39:3
link set dev br0 up
# lab.dot:53:3
link set dev to---help up
# lab.dot:41:318
link set dev to-a-b up
# lab.dot:41:3
link set dev to-a-b-207f up
# lab.dot:45:3
link set dev to-a-b-8aa0 up
EOF
}

# --- xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9701 ---
#
# "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...", customer edge router of $(reboot) �-cf67ff7e, lab.dot:21

node_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9701() {
    sysctls xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9701 <<'EOF'
# lab.dot:21:32
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
net/ipv4/conf/to-/rp_filter 0
net/ipv4/conf/to-/send_redirects 0
net/ipv4/conf/to-/accept_redirects 0
net/ipv4/conf/to-/proxy_arp 0
net/ipv4/conf/to-/ignore_routes_with_linkdown 1
net/ipv4/conf/x-4bcd/rp_filter 0
net/ipv4/conf/x-4bcd/send_redirects 0
net/ipv4/conf/x-4bcd/accept_redirects 0
net/ipv4/conf/x-4bcd/proxy_arp 0
net/ipv4/conf/x-4bcd/ignore_routes_with_linkdown 1
EOF
    batch xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9701 ip -n xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9701 -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:21:32
link set dev lo up
# lab.dot:36:3
link set dev to- up
# lab.dot:35:3
link set dev x-4bcd up
# lab.dot:36:3
addr add 10.29.197.254/24 dev to-
# lab.dot:35:3
addr add 10.39.13.253/24 dev x-4bcd
# lab.dot:21:32
route add 0.0.0.0/0 via 10.39.13.254 dev x-4bcd
EOF
}

# --- z-rich-aeca ------------------------------------------------------------------------------------------------------
#
# "zürich", host of default, lab.dot:55

node_z-rich-aeca() {
    sysctls z-rich-aeca <<'EOF'
# lab.dot:55:3
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
net/ipv4/conf/to-Z-rich-225c/rp_filter 0
net/ipv4/conf/to-Z-rich-225c/send_redirects 0
net/ipv4/conf/to-Z-rich-225c/accept_redirects 0
net/ipv4/conf/to-Z-rich-225c/proxy_arp 0
net/ipv4/conf/to-Z-rich-225c/ignore_routes_with_linkdown 1
EOF
    batch z-rich-aeca ip -n z-rich-aeca -batch - <<'EOF'
link set dev lo alias dot2lab:touch--tmp-dot2lab-was-here---..-..--id-
# lab.dot:55:3
link set dev lo up
# lab.dot:56:3
link set dev to-Z-rich-225c up
addr add 10.94.64.167/24 dev to-Z-rich-225c
# lab.dot:55:3
route add 0.0.0.0/0 via 10.94.64.254 dev to-Z-rich-225c
EOF
}

# --- all nodes --------------------------------------------------------------------------------------------------------

make_nodes() {
    JOBS=()
    node_2J-3466 & limit_jobs
    node_A-B-546d & limit_jobs
    node_Z-rich-d700 & limit_jobs
    node_a--b & limit_jobs
    node_a-b & limit_jobs
    node_a-b-10a3 & limit_jobs
    node_a-b-20f1 & limit_jobs
    node_all & limit_jobs
    node_core-switch-4c1c & limit_jobs
    node_core-switch-c5bc & limit_jobs
    node_d-37b9 & limit_jobs
    node_dev & limit_jobs
    node_e-fa9b & limit_jobs
    node_evil-760e & limit_jobs
    node_help-7fb2 & limit_jobs
    node_line-break-1f75 & limit_jobs
    node_lo & limit_jobs
    node_n-1e9d & limit_jobs
    node_n-68de & limit_jobs
    node_n-811c & limit_jobs
    node_n-a3d4 & limit_jobs
    node_p-53cd & limit_jobs
    node_pe-df4c & limit_jobs
    node_pe-e04c & limit_jobs
    node_pe-one-reboot-4f59 & limit_jobs
    node_r & limit_jobs
    node_reboot-1305 & limit_jobs
    node_reboot-1680 & limit_jobs
    node_reboot-4c87 & limit_jobs
    node_s-n-9fed & limit_jobs
    node_touch-tmp-dot2lab-was-here-dac3 & limit_jobs
    node_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9601 & limit_jobs
    node_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9701 & limit_jobs
    node_z-rich-aeca & limit_jobs
    join_jobs
}

# --- what "test" pings: a round, a source, and addresses with their owners; round 0 must stay silent ------------------

readonly PROBES=(
    '0 2J-3466 10.50.0.167=d-37b9 10.57.93.2=e-fa9b 10.75.196.246=evil-760e 10.50.0.69=help-7fb2 10.50.0.70=help-7fb2
        10.57.93.3=n-1e9d 10.50.0.2=s-n-9fed 10.94.64.167=z-rich-aeca 10.128.254.65=Z-rich-d700 10.135.243.229=a-b-20f1
        10.153.179.209=a--b 10.135.243.228=pe-one-reboot-4f59 10.128.254.64=pe-df4c 10.153.179.208=pe-e04c 10.255.20.245=p-53cd
        172.18.128.46=p-53cd 172.21.60.19=p-53cd 10.255.217.230=pe-one-reboot-4f59 172.31.192.106=pe-one-reboot-4f59 10.255.2.221=pe-df4c'
    '0 2J-3466 172.21.60.21=pe-df4c 10.255.6.112=pe-e04c 172.18.128.47=pe-e04c 10.255.53.50=r 172.31.192.107=r
        172.21.60.20=r'
    '0 d-37b9 10.38.84.223=2J-3466 10.57.93.2=e-fa9b 10.75.196.246=evil-760e 10.39.13.67=line-break-1f75 10.57.93.3=n-1e9d
        10.39.13.134=n-68de 10.29.197.132=n-811c 10.53.149.184=reboot-1680 10.18.243.12=touch-tmp-dot2lab-was-here-dac3 10.140.189.227=reboot-1305
        10.140.189.225=reboot-4c87 10.140.189.230=pe-one-reboot-4f59 10.140.189.226=pe-e04c 10.255.20.245=p-53cd 172.18.128.46=p-53cd
        172.21.60.19=p-53cd 10.255.217.230=pe-one-reboot-4f59 172.31.192.106=pe-one-reboot-4f59 10.255.2.221=pe-df4c 172.21.60.21=pe-df4c'
    '0 d-37b9 10.255.6.112=pe-e04c 172.18.128.47=pe-e04c 10.255.53.50=r 172.31.192.107=r 172.21.60.20=r'
    '0 e-fa9b 10.38.84.223=2J-3466 10.50.0.167=d-37b9 10.75.196.246=evil-760e 10.50.0.69=help-7fb2 10.50.0.70=help-7fb2
        10.39.13.67=line-break-1f75 10.39.13.134=n-68de 10.29.197.132=n-811c 10.53.149.184=reboot-1680 10.50.0.2=s-n-9fed
        10.18.243.12=touch-tmp-dot2lab-was-here-dac3 10.94.64.167=z-rich-aeca 10.140.189.227=reboot-1305 10.128.254.65=Z-rich-d700 10.140.189.225=reboot-4c87
        10.135.243.229=a-b-20f1 10.153.179.209=a--b 10.140.189.230=pe-one-reboot-4f59 10.135.243.228=pe-one-reboot-4f59 10.128.254.64=pe-df4c'
    '0 e-fa9b 10.140.189.226=pe-e04c 10.153.179.208=pe-e04c 10.255.20.245=p-53cd 172.18.128.46=p-53cd 172.21.60.19=p-53cd
        10.255.217.230=pe-one-reboot-4f59 172.31.192.106=pe-one-reboot-4f59 10.255.2.221=pe-df4c 172.21.60.21=pe-df4c 10.255.6.112=pe-e04c
        172.18.128.47=pe-e04c 10.255.53.50=r 172.31.192.107=r 172.21.60.20=r'
    '0 evil-760e 10.38.84.223=2J-3466 10.50.0.167=d-37b9 10.57.93.2=e-fa9b 10.50.0.69=help-7fb2 10.50.0.70=help-7fb2
        10.39.13.67=line-break-1f75 10.57.93.3=n-1e9d 10.39.13.134=n-68de 10.29.197.132=n-811c 10.53.149.184=reboot-1680
        10.50.0.2=s-n-9fed 10.18.243.12=touch-tmp-dot2lab-was-here-dac3 10.94.64.167=z-rich-aeca 10.140.189.227=reboot-1305 10.128.254.65=Z-rich-d700
        10.140.189.225=reboot-4c87 10.135.243.229=a-b-20f1 10.153.179.209=a--b 10.140.189.230=pe-one-reboot-4f59 10.135.243.228=pe-one-reboot-4f59'
    '0 evil-760e 10.128.254.64=pe-df4c 10.140.189.226=pe-e04c 10.153.179.208=pe-e04c 10.255.20.245=p-53cd 172.18.128.46=p-53cd
        172.21.60.19=p-53cd 10.255.217.230=pe-one-reboot-4f59 172.31.192.106=pe-one-reboot-4f59 10.255.2.221=pe-df4c 172.21.60.21=pe-df4c
        10.255.6.112=pe-e04c 172.18.128.47=pe-e04c 10.255.53.50=r 172.31.192.107=r 172.21.60.20=r'
    '0 help-7fb2 10.38.84.223=2J-3466 10.57.93.2=e-fa9b 10.75.196.246=evil-760e 10.39.13.67=line-break-1f75 10.57.93.3=n-1e9d
        10.39.13.134=n-68de 10.29.197.132=n-811c 10.53.149.184=reboot-1680 10.18.243.12=touch-tmp-dot2lab-was-here-dac3 10.140.189.227=reboot-1305
        10.140.189.225=reboot-4c87 10.140.189.230=pe-one-reboot-4f59 10.140.189.226=pe-e04c'
    '0 line-break-1f75 10.50.0.167=d-37b9 10.57.93.2=e-fa9b 10.75.196.246=evil-760e 10.50.0.69=help-7fb2 10.50.0.70=help-7fb2
        10.57.93.3=n-1e9d 10.50.0.2=s-n-9fed 10.94.64.167=z-rich-aeca 10.128.254.65=Z-rich-d700 10.135.243.229=a-b-20f1
        10.153.179.209=a--b 10.135.243.228=pe-one-reboot-4f59 10.128.254.64=pe-df4c 10.153.179.208=pe-e04c 10.255.20.245=p-53cd
        172.18.128.46=p-53cd 172.21.60.19=p-53cd 10.255.217.230=pe-one-reboot-4f59 172.31.192.106=pe-one-reboot-4f59 10.255.2.221=pe-df4c'
    '0 line-break-1f75 172.21.60.21=pe-df4c 10.255.6.112=pe-e04c 172.18.128.47=pe-e04c 10.255.53.50=r 172.31.192.107=r
        172.21.60.20=r'
    '0 n-1e9d 10.38.84.223=2J-3466 10.50.0.167=d-37b9 10.75.196.246=evil-760e 10.50.0.69=help-7fb2 10.50.0.70=help-7fb2
        10.39.13.67=line-break-1f75 10.39.13.134=n-68de 10.29.197.132=n-811c 10.53.149.184=reboot-1680 10.50.0.2=s-n-9fed
        10.18.243.12=touch-tmp-dot2lab-was-here-dac3 10.94.64.167=z-rich-aeca 10.140.189.227=reboot-1305 10.128.254.65=Z-rich-d700 10.140.189.225=reboot-4c87
        10.135.243.229=a-b-20f1 10.153.179.209=a--b 10.140.189.230=pe-one-reboot-4f59 10.135.243.228=pe-one-reboot-4f59 10.128.254.64=pe-df4c'
    '0 n-1e9d 10.140.189.226=pe-e04c 10.153.179.208=pe-e04c'
    '0 n-68de 10.50.0.167=d-37b9 10.57.93.2=e-fa9b 10.75.196.246=evil-760e 10.50.0.69=help-7fb2 10.50.0.70=help-7fb2
        10.57.93.3=n-1e9d 10.50.0.2=s-n-9fed 10.94.64.167=z-rich-aeca 10.128.254.65=Z-rich-d700 10.135.243.229=a-b-20f1
        10.153.179.209=a--b 10.135.243.228=pe-one-reboot-4f59 10.128.254.64=pe-df4c 10.153.179.208=pe-e04c'
    '0 n-811c 10.50.0.167=d-37b9 10.57.93.2=e-fa9b 10.75.196.246=evil-760e 10.50.0.69=help-7fb2 10.50.0.70=help-7fb2
        10.57.93.3=n-1e9d 10.50.0.2=s-n-9fed 10.94.64.167=z-rich-aeca 10.128.254.65=Z-rich-d700 10.135.243.229=a-b-20f1
        10.153.179.209=a--b 10.135.243.228=pe-one-reboot-4f59 10.128.254.64=pe-df4c 10.153.179.208=pe-e04c'
    '0 reboot-1680 10.50.0.167=d-37b9 10.57.93.2=e-fa9b 10.75.196.246=evil-760e 10.50.0.69=help-7fb2 10.50.0.70=help-7fb2
        10.57.93.3=n-1e9d 10.50.0.2=s-n-9fed 10.94.64.167=z-rich-aeca 10.128.254.65=Z-rich-d700 10.135.243.229=a-b-20f1
        10.153.179.209=a--b 10.135.243.228=pe-one-reboot-4f59 10.128.254.64=pe-df4c 10.153.179.208=pe-e04c 10.255.20.245=p-53cd
        172.18.128.46=p-53cd 172.21.60.19=p-53cd 10.255.217.230=pe-one-reboot-4f59 172.31.192.106=pe-one-reboot-4f59 10.255.2.221=pe-df4c'
    '0 reboot-1680 172.21.60.21=pe-df4c 10.255.6.112=pe-e04c 172.18.128.47=pe-e04c 10.255.53.50=r 172.31.192.107=r
        172.21.60.20=r'
    '0 s-n-9fed 10.38.84.223=2J-3466 10.57.93.2=e-fa9b 10.75.196.246=evil-760e 10.39.13.67=line-break-1f75 10.57.93.3=n-1e9d
        10.39.13.134=n-68de 10.29.197.132=n-811c 10.53.149.184=reboot-1680 10.18.243.12=touch-tmp-dot2lab-was-here-dac3 10.140.189.227=reboot-1305
        10.140.189.225=reboot-4c87 10.140.189.230=pe-one-reboot-4f59 10.140.189.226=pe-e04c'
    '0 touch-tmp-dot2lab-was-here-dac3 10.50.0.167=d-37b9 10.57.93.2=e-fa9b 10.75.196.246=evil-760e 10.50.0.69=help-7fb2 10.50.0.70=help-7fb2
        10.57.93.3=n-1e9d 10.50.0.2=s-n-9fed 10.94.64.167=z-rich-aeca 10.128.254.65=Z-rich-d700 10.135.243.229=a-b-20f1
        10.153.179.209=a--b 10.135.243.228=pe-one-reboot-4f59 10.128.254.64=pe-df4c 10.153.179.208=pe-e04c'
    '0 z-rich-aeca 10.38.84.223=2J-3466 10.57.93.2=e-fa9b 10.75.196.246=evil-760e 10.39.13.67=line-break-1f75 10.57.93.3=n-1e9d
        10.39.13.134=n-68de 10.29.197.132=n-811c 10.53.149.184=reboot-1680 10.18.243.12=touch-tmp-dot2lab-was-here-dac3 10.140.189.227=reboot-1305
        10.140.189.225=reboot-4c87 10.140.189.230=pe-one-reboot-4f59 10.140.189.226=pe-e04c 10.255.20.245=p-53cd 172.18.128.46=p-53cd
        172.21.60.19=p-53cd 10.255.217.230=pe-one-reboot-4f59 172.31.192.106=pe-one-reboot-4f59 10.255.2.221=pe-df4c 172.21.60.21=pe-df4c'
    '0 z-rich-aeca 10.255.6.112=pe-e04c 172.18.128.47=pe-e04c 10.255.53.50=r 172.31.192.107=r 172.21.60.20=r'
    '1 2J-3466 10.39.13.67=line-break-1f75 10.39.13.134=n-68de 10.29.197.132=n-811c 10.53.149.184=reboot-1680 10.18.243.12=touch-tmp-dot2lab-was-here-dac3
        10.38.84.223=2J-3466 10.38.84.254=pe-df4c 10.140.189.227=reboot-1305 10.140.189.225=reboot-4c87 10.140.189.230=pe-one-reboot-4f59
        10.140.189.226=pe-e04c'
    '1 d-37b9 10.50.0.69=help-7fb2 10.50.0.70=help-7fb2 10.50.0.2=s-n-9fed 10.94.64.167=z-rich-aeca 10.50.0.167=d-37b9
        10.50.0.99=a-b-20f1 10.50.0.254=a--b 10.128.254.65=Z-rich-d700 10.135.243.229=a-b-20f1 10.153.179.209=a--b
        10.135.243.228=pe-one-reboot-4f59 10.128.254.64=pe-df4c 10.153.179.208=pe-e04c'
    '1 e-fa9b 10.57.93.3=n-1e9d 10.57.93.2=e-fa9b'
    '1 help-7fb2 10.50.0.167=d-37b9 10.50.0.2=s-n-9fed 10.94.64.167=z-rich-aeca 10.50.0.69=help-7fb2 10.50.0.70=help-7fb2
        10.50.0.99=a-b-20f1 10.50.0.254=a--b 10.128.254.65=Z-rich-d700 10.135.243.229=a-b-20f1 10.153.179.209=a--b
        10.135.243.228=pe-one-reboot-4f59 10.128.254.64=pe-df4c 10.153.179.208=pe-e04c'
    '1 line-break-1f75 10.38.84.223=2J-3466 10.39.13.134=n-68de 10.29.197.132=n-811c 10.53.149.184=reboot-1680 10.18.243.12=touch-tmp-dot2lab-was-here-dac3
        10.39.13.67=line-break-1f75 10.39.13.254=pe-df4c 10.29.197.254=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9701 10.39.13.253=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9701 10.140.189.227=reboot-1305
        10.140.189.225=reboot-4c87 10.140.189.230=pe-one-reboot-4f59 10.140.189.226=pe-e04c'
    '1 n-1e9d 10.57.93.2=e-fa9b 10.57.93.3=n-1e9d'
    '1 n-68de 10.38.84.223=2J-3466 10.39.13.67=line-break-1f75 10.29.197.132=n-811c 10.53.149.184=reboot-1680 10.18.243.12=touch-tmp-dot2lab-was-here-dac3
        10.39.13.134=n-68de 10.39.13.254=pe-df4c 10.29.197.254=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9701 10.39.13.253=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9701 10.140.189.227=reboot-1305
        10.140.189.225=reboot-4c87 10.140.189.230=pe-one-reboot-4f59 10.140.189.226=pe-e04c'
    '1 n-811c 10.38.84.223=2J-3466 10.39.13.67=line-break-1f75 10.39.13.134=n-68de 10.53.149.184=reboot-1680 10.18.243.12=touch-tmp-dot2lab-was-here-dac3
        10.29.197.132=n-811c 10.39.13.254=pe-df4c 10.29.197.254=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9701 10.39.13.253=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-9701 10.140.189.227=reboot-1305
        10.140.189.225=reboot-4c87 10.140.189.230=pe-one-reboot-4f59 10.140.189.226=pe-e04c'
    '1 reboot-1680 10.38.84.223=2J-3466 10.39.13.67=line-break-1f75 10.39.13.134=n-68de 10.29.197.132=n-811c 10.18.243.12=touch-tmp-dot2lab-was-here-dac3
        10.53.149.184=reboot-1680 10.53.149.254=reboot-1305 10.18.243.254=reboot-4c87 10.140.189.227=reboot-1305 10.140.189.225=reboot-4c87
        10.140.189.230=pe-one-reboot-4f59 10.140.189.226=pe-e04c'
    '1 s-n-9fed 10.50.0.167=d-37b9 10.50.0.69=help-7fb2 10.50.0.70=help-7fb2 10.94.64.167=z-rich-aeca 10.50.0.2=s-n-9fed
        10.50.0.99=a-b-20f1 10.50.0.254=a--b 10.128.254.65=Z-rich-d700 10.135.243.229=a-b-20f1 10.153.179.209=a--b
        10.135.243.228=pe-one-reboot-4f59 10.128.254.64=pe-df4c 10.153.179.208=pe-e04c'
    '1 touch-tmp-dot2lab-was-here-dac3 10.38.84.223=2J-3466 10.39.13.67=line-break-1f75 10.39.13.134=n-68de 10.29.197.132=n-811c 10.53.149.184=reboot-1680
        10.18.243.12=touch-tmp-dot2lab-was-here-dac3 10.53.149.254=reboot-1305 10.18.243.254=reboot-4c87 10.140.189.227=reboot-1305 10.140.189.225=reboot-4c87
        10.140.189.230=pe-one-reboot-4f59 10.140.189.226=pe-e04c'
    '1 z-rich-aeca 10.50.0.167=d-37b9 10.50.0.69=help-7fb2 10.50.0.70=help-7fb2 10.50.0.2=s-n-9fed 10.94.64.167=z-rich-aeca
        10.94.64.254=Z-rich-d700 10.128.254.65=Z-rich-d700 10.135.243.229=a-b-20f1 10.153.179.209=a--b 10.135.243.228=pe-one-reboot-4f59
        10.128.254.64=pe-df4c 10.153.179.208=pe-e04c'
    '1 evil-760e 10.75.196.246=evil-760e'
    '1 p-53cd 10.255.217.230=pe-one-reboot-4f59 10.255.2.221=pe-df4c 10.255.6.112=pe-e04c 10.255.53.50=r'
    '1 pe-one-reboot-4f59 10.255.20.245=p-53cd 10.255.2.221=pe-df4c 10.255.6.112=pe-e04c 10.255.53.50=r'
    '1 pe-df4c 10.255.20.245=p-53cd 10.255.217.230=pe-one-reboot-4f59 10.255.6.112=pe-e04c 10.255.53.50=r'
    '1 pe-e04c 10.255.20.245=p-53cd 10.255.217.230=pe-one-reboot-4f59 10.255.2.221=pe-df4c 10.255.53.50=r'
    '1 r 10.255.20.245=p-53cd 10.255.217.230=pe-one-reboot-4f59 10.255.2.221=pe-df4c 10.255.6.112=pe-e04c'
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
