# The two commands of the README are `make demo` and `make test`. Both install the system libraries that are missing.
.PHONY: demo test dependencies validate graphs pictures format clean

OUTPUT = out/demo
TOOL = .build/release/councildocs

demo: dependencies
	swift build -c release --product councildocs
	$(TOOL) convert Fixtures/*.docx --output $(OUTPUT)
	$(TOOL) show Fixtures/044E.docx
	$(TOOL) graph $(OUTPUT) --format html --output $(OUTPUT)
	@echo
	@echo "The output of all fixtures is in $(OUTPUT): a .json for each paper, a .csv for each table,"
	@echo "references.json (who cites what), documents.json and milestones.csv for the collection, collection.sqlite,"
	@echo "which answers questions (try: $(TOOL) cited-by C24/70 --collection $(OUTPUT)), and graph.html for a browser."

test: dependencies
	swift build --build-tests
	swift test --skip-build
	$(MAKE) validate

# What the tool writes, checked by programs of others: the JSON by jsonschema, offsets by Python's own strings, the page by
# Chromium where it is installed.
validate:
	rm -rf out/validate
	.build/debug/councildocs convert Fixtures/*.docx --output out/validate
	.ci/python Tests/validate_outputs.py out/validate
	.build/debug/councildocs convert Fixtures/*.docx --format datapackage --quiet --output out/validate-package
	.ci/python Tests/check_datapackage.py out/validate-package/datapackage
	.ci/python Tests/drive_html.py .build/debug/councildocs out/validate

# The graphs of the same papers, loaded by networkx, igraph and rdflib, which are fetched into a folder of their own.
graphs: validate
	python3 -m venv out/graph-check
	out/graph-check/bin/pip install -q networkx igraph rdflib
	out/graph-check/bin/python Tests/check_graphs.py .build/debug/councildocs out/validate

# The same graph as a picture and as a page, which a browser tries out; what draws and tries is installed where it is missing.
pictures: dependencies
	.ci/install-picture-tools
	swift build --product councildocs
	.build/debug/councildocs convert Fixtures/*.docx --quiet --output out/pictures
	.build/debug/councildocs graph out/pictures --format svg --output out/pictures
	.build/debug/councildocs graph out/pictures --format html --output out/pictures
	.ci/python Tests/drive_html.py .build/debug/councildocs out/pictures

dependencies:
	@.ci/install-dependencies

format:
	swift format -i -r Sources Tests Package.swift

clean:
	rm -rf out .build
