using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Contents.Steps;

/// <summary>A step in the life of an item: its page says what follows from it, and its button carries it out. The action behind it asks for right, scope and state again.</summary>
internal abstract class ItemStep
{
    /// <summary>The last segment of its address.</summary>
    internal abstract string Key { get; }

    internal abstract ContentMove Move { get; }

    /// <summary>A verb: 撤下.</summary>
    internal abstract string Title { get; }

    /// <summary>The partial view with its fields; null when it asks for nothing.</summary>
    internal virtual string? Fields => null;

    /// <summary>Can be done for many rows of a list at once.</summary>
    internal virtual bool ForMany => false;

    /// <summary>The verb as it suits an item.</summary>
    internal virtual string TitleFor(ContentItem item) => Title;

    /// <summary>What readers will see and how to take it back.</summary>
    internal abstract string Consequence(DeskItem desk, StepForm form);

    /// <summary>The same for many at once.</summary>
    internal virtual string ConsequenceForMany => "";

    /// <summary>What the page starts with.</summary>
    internal virtual StepForm Start(DeskItem desk, StepForm asked) => asked with { Revision = desk.Item.Revision };

    /// <summary>What the person may choose from; empty for most.</summary>
    internal virtual Task<IReadOnlyList<StepChoice>> ChoicesAsync(DeskItem desk, string? words, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<StepChoice>>([]);

    /// <summary>Answers with the item that the person goes on with.</summary>
    internal abstract Task<Outcome<ContentItem>> RunAsync(Guid id, StepForm form, CancellationToken cancellationToken);

    /// <summary>One sentence for the next page.</summary>
    internal abstract string Said(ContentItem item);
}

/// <param name="Note">Tells alike ones apart.</param>
internal sealed record StepChoice(Guid Id, string Text, string? Note);
