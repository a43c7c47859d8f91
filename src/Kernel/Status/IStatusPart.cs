namespace PanjinPropertyCms.Kernel.Status;

/// <summary>A few lines of a module on the status page, such as the size of the search index.</summary>
public interface IStatusPart
{
    /// <summary>The heading, in Chinese.</summary>
    string Name { get; }

    /// <summary>Cheap: it is asked with every look at the page.</summary>
    Task<IReadOnlyList<StatusLine>> ReadAsync(CancellationToken cancellationToken);
}

/// <param name="What">For example <c>文档</c>.</param>
/// <param name="Value">With its unit.</param>
/// <param name="ToDo">What is wrong and what to do; null when nothing is.</param>
public sealed record StatusLine(string What, string Value, string? ToDo = null);
