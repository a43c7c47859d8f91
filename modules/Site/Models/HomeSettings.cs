namespace PanjinPropertyCms.Site.Models;

/// <summary>What the editors put on the home page.</summary>
public sealed class HomeSettings
{
    /// <summary>大家常问: questions that lead to the search.</summary>
    public IReadOnlyList<HomeQuestion> Asks { get; set; } = [];
}

/// <param name="Text">As a resident would ask it.</param>
/// <param name="Query">What is searched for.</param>
public sealed record HomeQuestion(string Text, string Query);
