/// The files of the page that travel inside the program. They stand in the folder `Page`; a new one needs a line here.
enum PageAssets {
  /// The HTML around style, script and data.
  static let template = String(decoding: PackageResources.page_html, as: UTF8.self)

  /// The style sheets, from the general to the special.
  static let style = joined([
    PackageResources.base_css, PackageResources.frame_css, PackageResources.list_css, PackageResources.details_css,
    PackageResources.graph_css, PackageResources.timeline_css, PackageResources.print_css,
  ])

  /// The scripts as one that keeps its names to itself; each uses those above it.
  static let script = joined([
    Array("(() => {\n\"use strict\";\n".utf8), PackageResources.dom_js, PackageResources.words_js,
    PackageResources.collection_js, PackageResources.search_js, PackageResources.state_js, PackageResources.filters_js,
    PackageResources.list_js, PackageResources.tables_js, PackageResources.citations_js, PackageResources.details_js,
    PackageResources.viewport_js, PackageResources.edges_js, PackageResources.graph_js, PackageResources.graph_input_js,
    PackageResources.timeline_js, PackageResources.keys_js, PackageResources.main_js, Array("})();\n".utf8),
  ])

  private static func joined(_ files: [[UInt8]]) -> ContiguousArray<UInt8> { ContiguousArray(files.joined()) }
}
