using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace PanjinPropertyCms.DeskImport.Models;

/// <summary>What an editor sends in.</summary>
internal sealed class ImportForm
{
    [Display(Name = "粘贴文字")]
    public string? Text { get; set; }

    /// <summary>The same paste with its markup, where the browser could give it.</summary>
    public string? Html { get; set; }

    [Display(Name = "或者选一个文件")]
    public IFormFile? File { get; set; }

    /// <summary>Empty leaves it to the site.</summary>
    [Display(Name = "做成什么")]
    public string? Type { get; set; }

    [Display(Name = "从旧网站迁移")]
    public bool Moved { get; set; }

    [Display(Name = "原发布日期")]
    public string? PublishedOn { get; set; }

    [Display(Name = "旧网址")]
    public string? OldAddresses { get; set; }

    internal IReadOnlyList<string> Addresses => (OldAddresses ?? "").Split(['\r', '\n', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
