using PanjinPropertyCms.Kernel.Html;
using PanjinPropertyCms.Presentation.Forms;

namespace PanjinPropertyCms.Contents.Services;

/// <summary>What stands in a field, in words that can be compared: no markup, names instead of ids.</summary>
internal sealed class FieldWords(Sanitiser sanitiser)
{
    internal string Of(FieldModel model) => model.Field.Kind switch
    {
        FieldKind.Html => model.Text.Contains('<', StringComparison.Ordinal) ? Lines(sanitiser.Clean(model.Text).ToText()) : Lines(model.Text),
        FieldKind.Choice => model.Field.Choices.FirstOrDefault(c => c.Value == model.Text)?.Word ?? model.Text,
        FieldKind.YesNo => model.Text == "true" ? "是" : "否",
        FieldKind.Content or FieldKind.Media => model.Target?.Words is { } words ? $"{model.Text}（{words}）" : model.Text,
        // The last row is the empty one.
        FieldKind.Rows => string.Join('\n', model.Rows.SkipLast(1).Select(r => string.Join("　", r.Fields.Select(Of)))),
        _ => model.Text.ReplaceLineEndings("\n"),
    };

    /// <summary>One block a line: how the markup is laid out is no difference.</summary>
    private static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
