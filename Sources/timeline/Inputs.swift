import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// One input, in the order in which the command line names it.
enum Input: Sendable {
  case standardInput
  case file(String)
  /// What stands on the command line but cannot be read.
  case unreadable(String, InputFailure)

  /// As messages and documents name it.
  var name: String {
    switch self {
    case .standardInput: "-"
    case .file(let path), .unreadable(let path, _): path
    }
  }
}

/// The endings by which `--recursive` knows an article.
private let articleEndings: Set<String> = [
  "md", "markdown", "html", "htm", "xhtml", "wiki", "wikitext", "mediawiki", "txt", "text", "jsonl", "ndjson",
]

/// What the command line names, folders walked through.
func inputs(_ names: [String], recursive: Bool) -> [Input] {
  guard !names.isEmpty else { return [.standardInput] }
  return names.flatMap { $0 == "-" ? [.standardInput] : inputs(at: $0, recursive: recursive) }
}

private func inputs(at path: String, recursive: Bool) -> [Input] {
  var info = stat()
  guard stat(path, &info) == 0 else { return [.unreadable(path, failure(errno))] }
  switch info.st_mode & S_IFMT {
  case S_IFDIR: return recursive ? articles(in: path) : [.unreadable(path, .folder)]
  case S_IFCHR where !path.hasPrefix("/dev/std") && !path.hasPrefix("/dev/fd") && path != "/dev/null":
    return [.unreadable(path, .refused("this is a device, not a file"))]
  default: return [.file(path)]
  }
}

/// The articles below a folder, by name. Links to folders are not followed: they may lead in circles.
private func articles(in folder: String) -> [Input] {
  var found: [Input] = []
  var waiting = [folder]
  while let next = waiting.popLast() {
    guard let names = entries(of: next) else {
      found.append(.unreadable(next, failure(errno)))
      continue
    }
    var folders: [String] = []
    for name in names {
      let path = next.hasSuffix("/") ? next + name : next + "/" + name
      switch kind(of: path) {
      case S_IFDIR: folders.append(path)
      case S_IFREG where isArticle(name): found.append(.file(path))
      default: continue
      }
    }
    waiting += folders.reversed()
  }
  return found
}

private func isArticle(_ name: String) -> Bool {
  guard let dot = name.lastIndex(of: ".") else { return false }
  return articleEndings.contains(name[name.index(after: dot)...].lowercased())
}

private func kind(of path: String) -> mode_t {
  var info = stat()
  guard lstat(path, &info) == 0 else { return 0 }
  if info.st_mode & S_IFMT == S_IFLNK, stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFDIR { return S_IFLNK }
  return info.st_mode & S_IFMT
}

/// Names in a folder but hidden ones, sorted by their bytes: the same order on every machine.
private func entries(of folder: String) -> [String]? {
  guard let stream = opendir(folder) else { return nil }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

func failure(_ code: CInt) -> InputFailure {
  switch code {
  case ENOENT, ENOTDIR: .missing
  case EISDIR: .folder
  case EACCES, EPERM: .notPermitted
  default: .system(Errno(rawValue: code).description)
  }
}
