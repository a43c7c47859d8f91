using System.ComponentModel.DataAnnotations;

namespace PanjinPropertyCms.Site.Models;

/// <summary>What the editors put on the home page.</summary>
public sealed class HomeSettings
{
    /// <summary>大家常问: questions that lead to the search.</summary>
    [Display(Name = "大家常问", Description = "首页搜索框下面的问题，点开就是搜索结果"), MaxLength(20)]
    public IReadOnlyList<HomeQuestion> Asks { get; set; } = [];
}

/// <param name="Text">As a resident would ask it.</param>
/// <param name="Query">What is searched for.</param>
public sealed record HomeQuestion(
    [property: Display(Name = "问题", Description = "按居民的问法写"), Required, StringLength(30)] string Text,
    [property: Display(Name = "搜索词", Description = "点开后搜什么"), Required, StringLength(60)] string Query);
