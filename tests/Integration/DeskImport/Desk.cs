using System.Net;
using System.Net.Http.Headers;

namespace PanjinPropertyCms.Integration.DeskImport;

/// <summary>What an editor does at the desk, in one line each.</summary>
internal static class Desk
{
    internal const string Title = "关于印发《盘锦市推动化解物业服务领域矛盾纠纷实施方案》的通知";

    /// <summary>The plan with its masks taken for numbers of nobody, put together here: no file may hold one.</summary>
    internal static string PlanWithNumbers => System.Text.Encoding.UTF8.GetString(Bytes("plan.txt")).Replace("138****", "138" + "0000", StringComparison.Ordinal);

    internal static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Plan", file));

    internal static Task<Page> PasteAsync(this HttpClient editor, string text, params (string Name, string Value)[] more) => editor.PostForm("/admin/import", [("Text", text), .. more]);

    internal static async Task<Page> UploadAsync(this HttpClient editor, string name, byte[] bytes, params (string Name, string Value)[] more)
    {
        var form = await editor.GetPage("/admin/import");
        var content = new MultipartFormDataContent { { new StringContent(Token(form)), "__RequestVerificationToken" } };
        foreach (var (key, value) in more)
        {
            content.Add(new StringContent(value), key);
        }

        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(file, "File", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/import") { Content = content };
        return await editor.Ask(request);
    }

    /// <summary>Follows to the result page.</summary>
    internal static async Task<Page> ResultAsync(this HttpClient editor, Page answer)
    {
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{answer.Status}: {string.Join(" ", answer.Document.QuerySelectorAll(".error-summary").Select(e => e.TextContent))}");
        return await editor.GetPage(answer.Location!);
    }

    /// <summary>Sends the result page's form, numbers masked or not.</summary>
    internal static Task<Page> MakeAsync(this HttpClient editor, Page result, bool mask = true, string? once = null) => editor.PostFields(
        result.Document.QuerySelector("form[action$='/draft']")!.GetAttribute("action")!,
        [("type", result.Document.QuerySelector("input[name=type]")!.GetAttribute("value")!), ("mask", mask ? "true" : "false"), ("__RequestVerificationToken", Token(result)), .. once is null ? Array.Empty<(string, string)>() : [("_once", once)]]);

    internal static Guid ItemOf(Page made) => Guid.Parse(made.Location!.Split('/')[3]);

    internal static string Token(Page page) => page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
