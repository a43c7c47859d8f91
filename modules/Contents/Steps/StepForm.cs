namespace PanjinPropertyCms.Contents.Steps;

/// <summary>What the page of a step sends; each step reads its own fields.</summary>
public sealed record StepForm
{
    /// <summary>What the person saw; an older one is refused.</summary>
    public int Revision { get; init; }

    public string? Reason { get; init; }

    public string? Comment { get; init; }

    public string? PublishDay { get; init; }

    public string? PublishTime { get; init; }

    public string? WithdrawDay { get; init; }

    public string? WithdrawTime { get; init; }

    public string? Slug { get; init; }

    /// <summary>The number of a version.</summary>
    public int Number { get; init; }

    /// <summary>The id of what was chosen from the page's search: a successor, a person.</summary>
    public Guid? Choice { get; init; }

    /// <summary>The words of that search.</summary>
    public string? Q { get; init; }
}
