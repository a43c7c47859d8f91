using System.ComponentModel.DataAnnotations;
using Markdig;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Search.Contracts;

namespace Polls.Models;

/// <summary>A question to the residents.</summary>
public sealed class PollPart : ContentPart
{
    public const string ContentType = "Poll";

    // A private dependency: the site has no Markdig of its own. Markup in the text stays text.
    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().DisableHtml().Build();

    [Display(Name = "说明", Description = "可以用 Markdown 标记"), Required(ErrorMessage = "请填写说明。")]
    public string Note { get; set; } = "";

    internal string NoteHtml => Markdown.ToHtml(Note, Plain);

    internal static SearchDocument ToSearch(ContentRecord record, string url) => new()
    {
        Id = record.Item.Id,
        Type = ContentType,
        Title = record.Version.Title,
        Url = url,
        Body = Markdown.ToPlainText(record.Data.Get<PollPart>().Note),
    };
}
