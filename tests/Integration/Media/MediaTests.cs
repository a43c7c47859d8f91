using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Media.Models;
using SkiaSharp;

namespace PanjinPropertyCms.Integration.Media;

/// <summary>Files come in through the console and go out to readers.</summary>
public sealed class MediaTests(SqliteSite fixture) : IClassFixture<SqliteSite>
{
    private readonly TestSite _site = fixture.Site;

    [Fact]
    public async Task A_photograph_is_shown_without_its_metadata()
    {
        var editor = await _site.SignIn("editor");
        var answer = await UploadAsync(editor, "现场.jpg", Photo("SECRET-PLACE"), "小区大门");
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body);
        var url = (string)JsonNode.Parse(answer.Body)!["url"]!;
        var image = await _site.Client.GetAsync(url);
        Assert.Equal("image/jpeg", image.Content.Headers.ContentType!.MediaType);
        Assert.Null(image.Content.Headers.ContentDisposition);
        Assert.True(image.Headers.CacheControl!.MaxAge >= TimeSpan.FromDays(7));
        Assert.Equal("nosniff", image.Headers.GetValues("X-Content-Type-Options").Single());
        var bytes = await image.Content.ReadAsByteArrayAsync();
        Assert.Equal(-1, bytes.AsSpan().IndexOf("SECRET-PLACE"u8));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("Exif"u8));
    }

    [Theory]
    [InlineData("页面.png", "<html><script>alert(1)</script></html>")]
    [InlineData("页面.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("程序.exe", "MZ")]
    [InlineData("空.png", "")]
    public async Task What_is_no_picture_is_refused_in_words(string name, string content)
    {
        var answer = await UploadAsync(await _site.SignIn("editor"), name, System.Text.Encoding.UTF8.GetBytes(content), "说明");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(name, (string)JsonNode.Parse(answer.Body)!["message"]!, StringComparison.Ordinal);
        Assert.Equal(0, await _site.Read(db => db.Set<MediaFile>().CountAsync(f => f.FileName == name)));
    }

    [Fact]
    public async Task A_picture_needs_its_words_and_a_document_does_not()
    {
        var editor = await _site.SignIn("editor");
        Assert.Contains("图片说明", (string)JsonNode.Parse((await UploadAsync(editor, "无说明.jpg", Photo("x"), "")).Body)!["message"]!, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await UploadAsync(editor, "说明.txt", "一句话"u8.ToArray(), "")).Status);
    }

    [Fact]
    public async Task A_second_file_of_a_name_gets_a_name_of_its_own()
    {
        var editor = await _site.SignIn("editor");
        await UploadAsync(editor, "图片.jpg", Photo("a"), "一");
        Assert.Equal("图片-2.jpg", (string)JsonNode.Parse((await UploadAsync(editor, "图片.jpg", Photo("b"), "二")).Body)!["key"]!);
    }

    [Fact]
    public async Task Nobody_uploads_without_the_right_or_from_another_site()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await UploadAsync(await _site.SignIn("auditor"), "图.jpg", Photo("x"), "说明")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await UploadAsync(await _site.SignIn("editor"), "图.jpg", Photo("x"), "说明", token: false)).Status);
    }

    [Fact]
    public async Task A_file_larger_than_the_servers_usual_limit_comes_in_and_one_beyond_the_librarys_is_refused()
    {
        var editor = await _site.SignIn("editor");
        var large = new byte[35 << 20];
        Array.Fill(large, (byte)'a');
        Assert.Equal(HttpStatusCode.OK, (await UploadAsync(editor, "很大.txt", large, "")).Status);
        var tooLarge = new byte[50 * 1024 * 1024 + 1];
        Array.Fill(tooLarge, (byte)'a');
        var answer = await UploadAsync(editor, "太大.txt", tooLarge, "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("50 MB", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_library_finds_a_file_says_where_it_is_used_and_removes_it_for_good()
    {
        var editor = await _site.SignIn("editor");
        var url = (string)JsonNode.Parse((await UploadAsync(editor, "会场.jpg", Photo("会场"), "会场的照片")).Body)!["url"]!;
        var notice = await _site.PublishNoticeAsync("用到会场照片（示例）");
        await _site.AsSystem(async s => (await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<PanjinPropertyCms.Kernel.Content.Actions.SaveDraft>(s).RunAsync(notice.Id, notice.Revision, new()
        {
            Type = "Notice", Title = notice.DisplayText,
            Parts = [new PanjinPropertyCms.Notices.Models.NoticePart { Source = "示例", Body = new PanjinPropertyCms.Kernel.Html.Sanitiser().Clean($"<p>看<img src=\"{url}\" alt=\"会场\"></p>") }],
        }, default)).Done());
        var id = url.Split('/')[2];
        Assert.Contains("会场.jpg", (await editor.GetPage("/admin/media?q=%E4%BC%9A%E5%9C%BA")).Words, StringComparison.Ordinal);
        Assert.Contains("用到会场照片（示例）", (await editor.GetPage($"/admin/media/{id}")).Words, StringComparison.Ordinal);
        var unsure = await RemoveAsync(editor, id, sure: false);
        Assert.Equal(HttpStatusCode.OK, (await _site.GetPage(url)).Status);
        Assert.Equal($"/admin/media/{id}", unsure.Location);
        Assert.Equal("/admin/media", (await RemoveAsync(editor, id, sure: true)).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.GetPage(url)).Status);
    }

    private static async Task<Page> RemoveAsync(HttpClient client, string id, bool sure)
    {
        var token = (await client.GetPage($"/admin/media/{id}")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await client.PostFields($"/admin/media/{id}/remove", [("__RequestVerificationToken", token), .. sure ? new[] { ("sure", "true") } : []]);
    }

    private static async Task<Page> UploadAsync(HttpClient client, string name, byte[] bytes, string alt, bool token = true)
    {
        var page = await client.GetPage("/admin/media");
        using var form = new MultipartFormDataContent();
        form.Add(new ByteArrayContent(bytes), "file", name);
        form.Add(new StringContent(alt), "alt");
        if (token && page.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") is { } value)
        {
            form.Add(new StringContent(value), "__RequestVerificationToken");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/media") { Content = form };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return await client.Ask(request);
    }

    /// <summary>A picture with an EXIF block that names its maker.</summary>
    private static byte[] Photo(string maker)
    {
        using var surface = SKSurface.Create(new SKImageInfo(32, 16));
        surface.Canvas.Clear(new SKColor((uint)maker.GetHashCode(StringComparison.Ordinal) | 0xFF000000));
        using var image = surface.Snapshot();
        var jpeg = image.Encode(SKEncodedImageFormat.Jpeg, 90).ToArray();
        byte[] words = [.. System.Text.Encoding.UTF8.GetBytes(maker), 0];
        byte[] body = [.. "Exif\0\0"u8, (byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x0F, 0x01, 2, 0, (byte)words.Length, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0, .. words];
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body, .. jpeg[2..]];
    }
}
