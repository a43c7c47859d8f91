using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PanjinPropertyCms.Integration.Settings;

/// <summary>Fills a form of the settings as a browser would: with what stands in it, but for what is changed.</summary>
internal static class SettingsForms
{
    internal static async Task<Page> SaveAsync(HttpClient client, string key, params (string Name, string Value)[] changed) =>
        await SendAsync(client, key, await client.GetPage($"/admin/settings/{key}"), changed);

    internal static Task<Page> SendAsync(HttpClient client, string key, Page form, params (string Name, string Value)[] changed)
    {
        var fields = Fields(form.Document.QuerySelector($"form[action=\"/admin/settings/{key}\"]")!).Where(f => !changed.Any(c => c.Name == f.Name)).Concat(changed);
        return client.PostFields($"/admin/settings/{key}", [.. fields]);
    }

    private static IEnumerable<(string Name, string Value)> Fields(IElement form)
    {
        foreach (var element in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                    break;
                case IHtmlInputElement input:
                    yield return (input.Name!, input.GetAttribute("value") ?? "");
                    break;
                case IHtmlSelectElement select:
                    yield return (select.Name!, select.Value ?? "");
                    break;
                case IHtmlTextAreaElement text:
                    yield return (text.Name!, text.Value);
                    break;
            }
        }
    }
}
