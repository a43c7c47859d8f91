using Microsoft.AspNetCore.Http.Metadata;

namespace PanjinPropertyCms.Presentation.Forms;

/// <summary>
/// On an action whose form holds long texts: a field may have as many bytes as the request itself (Kestrel allows 30,000,000), not the
/// usual 4 MB, which are 460,000 Chinese characters as a browser encodes them. <see cref="FormReader"/> refuses what is too long in words.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LargeFormAttribute : Attribute, IFormOptionsMetadata
{
    private const int Most = 32 * 1024 * 1024;

    public bool? BufferBody => null;

    public int? MemoryBufferThreshold => null;

    public long? BufferBodyLengthLimit => null;

    public int? ValueCountLimit => null;

    public int? KeyLengthLimit => null;

    public int? ValueLengthLimit => Most;

    public int? MultipartBoundaryLengthLimit => null;

    public int? MultipartHeadersCountLimit => null;

    public int? MultipartHeadersLengthLimit => null;

    public long? MultipartBodyLengthLimit => null;
}
