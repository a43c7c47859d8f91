namespace PanjinPropertyCms.Presentation.Errors;

/// <summary>What an error page says.</summary>
/// <param name="Status">HTTP status code.</param>
/// <param name="Heading">One sentence.</param>
/// <param name="Explanation">Why, and what to do.</param>
/// <param name="RequestId">Also in the log; null where it is of no use.</param>
public sealed record ErrorPageModel(int Status, string Heading, string Explanation, string? RequestId);
