using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Kernel.Content;

/// <summary>Takes part in a change of content. Override only what you need.</summary>
public interface IContentHandler
{
    /// <summary>Before the transaction: adds reasons why this may not be saved or published.</summary>
    ValueTask ValidateAsync(ContentRecord record, ICollection<Refusal> refusals, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>In the transaction, after the item was published.</summary>
    ValueTask PublishedAsync(ContentRecord record, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>In the transaction, after the item ceased to be public: removed or superseded.</summary>
    ValueTask UnpublishedAsync(ContentItem item, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
