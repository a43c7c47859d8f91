namespace PanjinPropertyCms.Kernel.Modules;

/// <summary>On an endpoint: it exists only while all these features are on.</summary>
public sealed record FeatureMetadata(IReadOnlyList<string> Features);
