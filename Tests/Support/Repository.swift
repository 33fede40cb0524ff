package import Foundation

/// The folder of the repository in which these tests stand.
package let repository = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
