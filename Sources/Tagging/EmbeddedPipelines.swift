/// The pipeline files that travel inside the program, so that one binary runs anywhere.
public enum EmbeddedPipelines {
  /// `Pipelines/council.yaml`: the pipeline that is run when no other is named.
  public static var council: [UInt8] { PackageResources.council_yaml }
}
