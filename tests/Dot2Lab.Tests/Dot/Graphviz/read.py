#!/usr/bin/env python3
"""Reads DOT files with Graphviz's own library (libcgraph, see cgraph.h) and prints what it makes of each, a line of JSON a
file: whether it is accepted, and its graphs in the form of `dot2lab dot --format json`. Bytes stand as Latin-1.

Each file is read by a process of its own, because the library's scanner keeps its state from one file to the next."""

import ctypes
import json
import os
import sys

GRAPH, NODE, EDGE = 0, 1, 2
libc = ctypes.CDLL("libc.so.6")
cgraph = ctypes.CDLL("libcgraph.so.6")
for library, name, result, *arguments in [
    (libc, "fopen", "p", "s", "s"),
    (cgraph, "agread", "p", "p", "p"),
    (cgraph, "agisdirected", "i", "p"),
    (cgraph, "agisstrict", "i", "p"),
    (cgraph, "agnameof", "s", "p"),
    (cgraph, "agroot", "p", "p"),
    (cgraph, "agfstnode", "p", "p"),
    (cgraph, "agnxtnode", "p", "p", "p"),
    (cgraph, "agfstout", "p", "p", "p"),
    (cgraph, "agnxtout", "p", "p", "p"),
    (cgraph, "agtail", "p", "p"),
    (cgraph, "aghead", "p", "p"),
    (cgraph, "agfstsubg", "p", "p"),
    (cgraph, "agnxtsubg", "p", "p"),
    (cgraph, "agnxtattr", "p", "p", "i", "p"),
    (cgraph, "agxget", "p", "p", "p"),
    (cgraph, "aghtmlstr", "i", "p"),
]:
    types = {"p": ctypes.c_void_p, "s": ctypes.c_char_p, "i": ctypes.c_int}
    function = getattr(library, name)
    function.restype, function.argtypes = types[result], [types[a] for a in arguments]


class Attribute(ctypes.Structure):
    """The beginning of Agsym_t."""

    _fields_ = [("link", ctypes.c_void_p * 2), ("name", ctypes.c_char_p), ("default", ctypes.c_void_p)]


def walk(first, following):
    while first:
        yield first
        first = following(first)


def text(value):
    return None if value is None else value.decode("latin-1")


def value(address):
    plain = text(ctypes.string_at(address))
    return {"html": plain} if cgraph.aghtmlstr(address) else plain


def attributes(graph, kind, of):
    every = walk(cgraph.agnxtattr(graph, kind, None), lambda a: cgraph.agnxtattr(graph, kind, a))
    symbols = ((a, ctypes.cast(a, ctypes.POINTER(Attribute)).contents) for a in every)
    return {text(symbol.name): value(of(a, symbol)) for a, symbol in symbols}


def values(graph, element, kind):
    return attributes(graph, kind, lambda a, _: cgraph.agxget(element, a))


def defaults(graph, kind):
    return attributes(graph, kind, lambda _, symbol: symbol.default)


def nodes(graph):
    return walk(cgraph.agfstnode(graph), lambda n: cgraph.agnxtnode(graph, n))


def edges(graph):
    for node in nodes(graph):
        yield from walk(cgraph.agfstout(graph, node), lambda e: cgraph.agnxtout(graph, e))


def ends(edge):
    return [text(cgraph.agnameof(part)) for part in (cgraph.agtail(edge), cgraph.aghead(edge), edge)]


def subgraph(graph):
    name = text(cgraph.agnameof(graph))
    return {
        "name": None if name.startswith("%") else name,
        "attrs": values(graph, graph, GRAPH),
        "nodedef": defaults(graph, NODE),
        "edgedef": defaults(graph, EDGE),
        "nodes": [text(cgraph.agnameof(n)) for n in nodes(graph)],
        "edges": [ends(e) for e in edges(graph)],
        "subs": [subgraph(s) for s in walk(cgraph.agfstsubg(graph), cgraph.agnxtsubg)],
    }


def whole(graph):
    return {
        "directed": int(cgraph.agisdirected(graph) != 0),
        "strict": int(cgraph.agisstrict(graph) != 0),
        "nodes": [[text(cgraph.agnameof(n)), values(graph, n, NODE)] for n in nodes(graph)],
        "edges": [[*ends(e), values(graph, e, EDGE)] for e in edges(graph)],
        "root": subgraph(graph),
    }


def read(path):
    messages = []
    handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_char_p)(lambda message: messages.append(message) or 0)
    cgraph.agseterrf(handler)
    file = libc.fopen(os.fsencode(path), b"r")
    graphs = [whole(graph) for graph in iter(lambda: cgraph.agread(file, None), None)]
    accepted = not any(b"syntax error" in message or b"exhausted" in message for message in messages)
    return {"accepted": accepted, "graphs": graphs}


for path in sys.argv[1:]:
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        print(json.dumps(read(path)), flush=True)
        os._exit(0)
    os.waitpid(child, 0)
