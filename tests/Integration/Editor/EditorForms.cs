using AngleSharp.Html.Dom;

namespace PanjinPropertyCms.Integration.Editor;

/// <summary>The editor's form as a browser without scripts sends it.</summary>
internal static class EditorForms
{
    internal const string New = "/admin/contents/Notice/new";

    internal static async Task<List<(string Name, string Value)>> OpenAsync(this HttpClient client, string path)
    {
        var page = await client.GetPage(path);
        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
        return FieldsOf(page);
    }

    /// <summary>Every field of the page's form with what stands in it.</summary>
    internal static List<(string Name, string Value)> FieldsOf(Page page)
    {
        var form = page.Document.QuerySelector("form[data-editor]") ?? throw new Xunit.Sdk.XunitException("No editor:\n" + page.Body);
        var fields = new List<(string, string)>();
        foreach (var element in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox", IsChecked: false }:
                    break;
                case IHtmlInputElement input:
                    fields.Add((input.Name!, input.Value));
                    break;
                case IHtmlSelectElement select:
                    fields.Add((select.Name!, select.Value ?? ""));
                    break;
                case IHtmlTextAreaElement area:
                    fields.Add((area.Name!, area.Value));
                    break;
            }
        }

        return fields;
    }

    internal static List<(string Name, string Value)> With(this List<(string Name, string Value)> fields, params (string Name, string Value)[] typed) =>
        [.. fields.Where(f => !typed.Any(t => t.Name == f.Name)), .. typed];

    internal static string Value(this List<(string Name, string Value)> fields, string name) => fields.First(f => f.Name == name).Value;

    internal static Task<Page> SendAsync(this HttpClient client, string path, List<(string Name, string Value)> fields, string button = "save") =>
        client.PostFields(path, [.. fields, ("Do", button)]);

    internal static (string, string)[] Notice(string title, string body = "<p>正文一句。</p>") =>
        [("Title", title), ("NoticePart.Kind", "通知"), ("NoticePart.Source", "盘锦市住房和城乡建设局（示例）"), ("NoticePart.Body", body)];
}
