using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace PanjinPropertyCms.Media.Services;

/// <summary>On an action that takes a file of the library's largest size.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UploadLimitAttribute : Attribute;

/// <summary>Lets those actions' requests be that large. As metadata of the endpoint, since the antiforgery check reads the form before any filter of MVC.</summary>
/// <param name="largest">In bytes.</param>
internal sealed class UploadLimits(long largest) : IActionModelConvention
{
    /// <summary>For the other fields and the boundaries.</summary>
    private const long Rest = 1 << 20;

    public void Apply(ActionModel action)
    {
        if (action.Attributes.OfType<UploadLimitAttribute>().Any())
        {
            foreach (var selector in action.Selectors)
            {
                selector.EndpointMetadata.Add(new SizeLimit(largest + Rest));
                selector.EndpointMetadata.Add(new FormLimit(largest + Rest));
            }
        }
    }

    private sealed record SizeLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;

    private sealed record FormLimit(long? MultipartBodyLengthLimit) : IFormOptionsMetadata
    {
        public bool? BufferBody => null;

        public int? MemoryBufferThreshold => null;

        public long? BufferBodyLengthLimit => null;

        public int? ValueCountLimit => null;

        public int? KeyLengthLimit => null;

        public int? ValueLengthLimit => null;

        public int? MultipartBoundaryLengthLimit => null;

        public int? MultipartHeadersCountLimit => null;

        public int? MultipartHeadersLengthLimit => null;
    }
}
