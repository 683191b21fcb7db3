#!/usr/bin/env python3
"""Checks the graphs of a collection with programs that are not ours: each format is exported, loaded, and counted against
the database itself.

    check_graphs.py TOOL FOLDER

TOOL is councildocs, FOLDER one that `convert` wrote to. GraphML and GEXF are loaded by networkx, GraphML by igraph too, DOT
by networkx through pydot where that is installed (else by Graphviz, else its lines are counted), Cytoscape JSON by
networkx, CSV by Python's own reader, JSON-LD by rdflib. Prints a line for each; exit status 0 all is well, 1 something is
wrong. Needs the Python packages networkx, igraph and rdflib."""

import csv
import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import igraph
import networkx
import rdflib

CITO = rdflib.Namespace("http://purl.org/spar/cito/")


def expected(folder, merged):
    """The number of nodes and edges, from the tables."""
    database = sqlite3.connect(f"file:{folder}/collection.sqlite?mode=ro", uri=True)
    nodes = database.execute(
        "SELECT count(*) FROM (SELECT work_id FROM documents UNION SELECT work_id FROM mentions WHERE state IS NOT NULL)"
    ).fetchone()[0]
    what = "DISTINCT d.work_id || ' ' || m.work_id" if merged else "*"
    edges = database.execute(
        f"SELECT count({what}) FROM mentions m JOIN documents d ON d.id = m.document_id WHERE m.state IS NOT NULL"
    ).fetchone()[0]
    return nodes, edges


def types_are_constant(values):
    """Each attribute has one type, and a value everywhere."""
    types, names, count = {}, {}, 0
    for data in values:
        count += 1
        for name, value in data.items():
            assert value is not None, f"{name} is null"
            types.setdefault(name, type(value))
            assert types[name] is type(value), f"{name} is {types[name]} and {type(value)}"
            names[name] = names.get(name, 0) + 1
    assert all(number == count for number in names.values()), "an attribute is missing somewhere"


def networkx_counts(graph):
    types_are_constant(data for _, data in graph.nodes(data=True))
    types_are_constant(data for _, _, data in graph.edges(data=True))
    assert graph.is_directed()
    return graph.number_of_nodes(), graph.number_of_edges()


def check_graphml(folder):
    path = folder / "graph.graphml"
    loaded = igraph.Graph.Read_GraphML(str(path))
    counts = networkx_counts(networkx.read_graphml(path))
    assert (loaded.vcount(), loaded.ecount()) == counts, f"igraph {loaded.vcount()}, {loaded.ecount()}; networkx {counts}"
    assert loaded.is_directed()
    return counts


def check_gexf(folder):
    # networkx reads GEXF 1.3 by its namespace.
    text = (folder / "graph.gexf").read_text(encoding="utf-8")
    for version in ("1.3", "1.2draft"):
        try:
            path = folder / f"{version}.gexf"
            path.write_text(text.replace("gexf.net/1.3", f"www.gexf.net/{version}") if version != "1.3" else text)
            return networkx_counts(networkx.read_gexf(path))
        except networkx.NetworkXError:
            continue
    raise AssertionError("networkx reads it in no version")


def check_dot(folder):
    path = folder / "graph.dot"
    try:
        import pydot  # noqa: F401
        graph = networkx.nx_pydot.read_dot(path)
        return graph.number_of_nodes(), graph.number_of_edges()
    except ImportError:
        pass
    if shutil.which("gc"):
        words = subprocess.run(["gc", "-n", "-e", path], capture_output=True, text=True, check=True).stdout.split()
        return int(words[0]), int(words[1])
    lines = path.read_text(encoding="utf-8").splitlines()[1:-1]
    edges = sum('" -> "' in line for line in lines)
    return len(lines) - edges, edges


def check_cytoscape(folder):
    return networkx_counts(networkx.cytoscape_graph(json.loads((folder / "graph.json").read_text(encoding="utf-8"))))


def check_csv(folder):
    tables = []
    for name in ("nodes.csv", "edges.csv"):
        with open(folder / name, encoding="utf-8", newline="") as file:
            tables.append(list(csv.DictReader(file)))
    nodes, edges = tables
    ids = {row["Id"] for row in nodes}
    assert len(ids) == len(nodes)
    assert all(row["Source"] in ids and row["Target"] in ids for row in edges)
    return len(nodes), len(edges)


def check_jsonld(folder):
    graph = rdflib.Graph().parse(folder / "graph.jsonld", format="json-ld")
    citations = set(graph.subjects(rdflib.RDF.type, CITO.Citation))
    nodes = set(graph.subjects(rdflib.DCTERMS.identifier))
    for citation in citations:
        assert graph.value(citation, CITO.hasCitingEntity) in nodes
        assert graph.value(citation, CITO.hasCitedEntity) in nodes
        assert str(graph.value(citation, CITO.hasCitationCharacterization)).startswith(CITO)
    return len(nodes), len(citations)


CHECKS = {
    "graphml": check_graphml, "gexf": check_gexf, "dot": check_dot, "cytoscape": check_cytoscape, "csv": check_csv,
    "jsonld": check_jsonld,
}


def main():
    tool, collection = sys.argv[1:]
    failed = 0
    for options in ([], ["--multigraph"]):
        counts = expected(collection, not options)
        for name, check in CHECKS.items():
            with tempfile.TemporaryDirectory() as folder:
                arguments = [tool, "graph", collection, "--format", name, "--output", folder, *options]
                subprocess.run(arguments, check=True, capture_output=True)
                try:
                    found = check(Path(folder))
                    problem = "" if found == counts else f": {found}, expected {counts}"
                except AssertionError as error:
                    problem = f": {error}"
            print(f"{name}{' multigraph' if options else ''} {counts[0]} nodes, {counts[1]} edges"
                  + (problem or ": equal"))
            failed += bool(problem)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
