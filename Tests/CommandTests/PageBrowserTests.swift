import Foundation
import Support
import Testing

/// The adviser's page and the matrix in a real browser, and before those who check pages.
@Suite(.serialized) struct PageBrowserTests {
  private static let commands = [["report", "."], ["matrix", ".", "--format", "html"]]

  /// What a command writes about the sample, as `page.html` of a folder of its own.
  private func page(_ command: [String]) throws -> (page: String, folder: Folder) {
    let sample = repository.appending(path: "Tests/CommandTests/Sivu")
    let outcome = try Command.built.run(command + ["--as-of", "1.3.2026"], in: sample)
    return (outcome.output, try Folder(["page.html": outcome.output]))
  }

  @Test(arguments: commands) func opensFromDiskWithoutAMessage(_ command: [String]) throws {
    guard let browser = Browser() else { return }
    let folder = try page(command).folder
    let outcome = try browser.dom(of: "page.html", in: folder)
    #expect(outcome.output.contains("</main>"))
    #expect(!outcome.errors.contains("CONSOLE"), "\(outcome.errors)")
  }

  @Test(arguments: commands) func aStyleThatIsNotOursIsRefusedAndTold(_ command: [String]) throws {
    guard let browser = Browser() else { return }
    let (page, folder) = try page(command)
    try folder.write(
      page.replacingOccurrences(of: "</style>", with: " p { color: red; }</style>"),
      to: "changed.html")
    #expect(try browser.dom(of: "changed.html", in: folder).errors.contains("CONSOLE"))
  }

  /// A phone, A4 at 96 points an inch, a laptop.
  @Test(arguments: [390, 794, 1_366], commands)
  func neverScrollsSideways(at width: Int, _ command: [String]) throws {
    guard let browser = Browser() else { return }
    let (page, folder) = try page(command)
    let script = """
      <script>parent.postMessage(document.documentElement.scrollWidth + " of " + innerWidth, "*")
      </script></body>
      """
    try folder.write(open(page).replacingOccurrences(of: "</body>", with: script), to: "inner.html")
    try folder.write(
      """
      <!DOCTYPE html><title>-</title><script>onmessage = e => { document.title = e.data }</script>
      <iframe width="\(width)" height="900" style="border:0" src="inner.html"></iframe>
      """, to: "outer.html")
    let dom = try browser.dom(of: "outer.html", in: folder).output
    #expect(dom.contains("<title>\(width) of \(width)</title>"), "\(dom.prefix(300))")
  }

  /// At 390 points each word of the heading stands on one line.
  @Test(arguments: commands) func aHeadingIsNotBrokenInsideAWord(_ command: [String]) throws {
    guard let browser = Browser() else { return }
    let (page, folder) = try page(command)
    let script = """
      <script>
      const text = document.querySelector("h1").firstChild, range = document.createRange()
      let at = 0, broken = []
      for (const word of text.data.split(" ")) {
        range.setStart(text, at)
        range.setEnd(text, at + word.length)
        if (range.getClientRects().length > 1) broken.push(word)
        at += word.length + 1
      }
      parent.postMessage(innerWidth + ": " + broken.join(" "), "*")
      </script></body>
      """
    try folder.write(open(page).replacingOccurrences(of: "</body>", with: script), to: "inner.html")
    try folder.write(
      """
      <!DOCTYPE html><title>-</title><script>onmessage = e => { document.title = e.data }</script>
      <iframe width="390" height="900" style="border:0" src="inner.html"></iframe>
      """, to: "outer.html")
    let dom = try browser.dom(of: "outer.html", in: folder).output
    #expect(dom.contains("<title>390: </title>"), "\(dom.prefix(300))")
  }

  @Test(arguments: commands) func isOpenToEveryReader(_ command: [String]) throws {
    guard let browser = Browser(), let axe = axe() else { return }
    let (page, folder) = try page(command)
    let script = """
      <script>\(axe)</script><script>
      axe.run(document).then(found => {
        const told = found.violations.map(v => v.id + " " + v.nodes[0].html).join("; ")
        document.title = found.passes.length > 10 ? "faults: " + told : "not looked at"
      })</script></body>
      """
    try folder.write(open(page).replacingOccurrences(of: "</body>", with: script), to: "axe.html")
    let dom = try browser.dom(of: "axe.html", in: folder, patience: 60_000).output
    let title = dom.components(separatedBy: "</title>")[0].components(separatedBy: "<title>").last
    #expect(title == "faults: ")
  }

  @Test(arguments: commands) func isHTMLByTheLetter(_ command: [String]) throws {
    guard let python = OtherProgram("python") else { return }
    let read = "import html5lib; html5lib.HTMLParser(strict=True).parse(open('page.html', 'rb'))"
    let folder = try page(command).folder
    let outcome = try python.run(["-c", read], in: folder.url)
    guard !outcome.errors.contains("No module named") else {
      print("*** NOT COMPARED: no html5lib; `make venv` installs it ***")
      return
    }
    #expect(outcome.code == 0, "\(outcome.errors)")
  }

  /// The page without its policy, so that a test's script may run in it.
  private func open(_ page: String) -> String {
    page.components(separatedBy: "\n").filter { !$0.contains("Content-Security-Policy") }
      .joined(separator: "\n")
  }

  /// The text of axe-core, from the package that carries it; a line in the log where it is not here.
  private func axe() -> String? {
    let libraries = repository.appending(path: ".build-venv/lib")
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: libraries.path)) ?? []
    let files = versions.map {
      libraries.appending(path: "\($0)/site-packages/axe_playwright_python/axe.min.js")
    }
    let found = files.lazy.compactMap { try? String(contentsOf: $0, encoding: .utf8) }.first
    if found == nil { print("*** NOT LOOKED AT: no axe-core; `make venv` installs it ***") }
    return found
  }
}

/// A browser without a window.
struct Browser {
  private let program: URL

  /// The one of this machine; nothing where there is none, and a line in the log says so.
  init?() {
    let names = ["chromium", "chromium-browser", "google-chrome"]
    let files = names.map { URL(filePath: "/usr/bin/\($0)") }
    guard let found = files.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) })
    else {
      print("*** NOT LOOKED AT: no browser; Debian has it as `chromium` ***")
      return nil
    }
    program = found
  }

  /// The page as it stands when its scripts are done, and what the browser says of it.
  func dom(of page: String, in folder: Folder, patience: Int = 8_000) throws -> Outcome {
    let own = try Folder()
    return try Command(executable: program).run(
      [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
        "--enable-logging=stderr",
        "--user-data-dir=\(own.url.path)", "--virtual-time-budget=\(patience)", "--dump-dom",
        folder.path(page).absoluteString,
      ], in: folder.url)
  }
}
