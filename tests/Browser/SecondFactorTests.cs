using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;

namespace PanjinPropertyCms.Browser;

/// <summary>Setting up an authenticator app and signing in with it, by keyboard alone.</summary>
public sealed class SecondFactorTests(OpenBrowser browser) : BrowserTest(browser)
{
    private const string Account = "auditor";

    [Fact]
    public async Task A_second_factor_is_set_up_used_and_taken_away_without_a_mouse()
    {
        await using var staff = await VisitAsync(Screen.Desktop);
        var page = staff.Page;
        await staff.SignInAsync(Account);
        await page.WaitForURLAsync("**/admin");
        await staff.GoAsync("/account/security");
        await TabToAsync(page, "设置动态码");
        await page.Keyboard.PressAsync("Enter");

        var key = (await page.Locator("#secret").TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal);
        var picture = page.Locator("img.qr");
        Assert.True(await picture.EvaluateAsync<int>("i => i.naturalWidth") > 0, "The code is not drawn.");
        await TabToFieldAsync(page, "Code");
        await page.Keyboard.TypeAsync("12");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        Assert.Equal(key, (await page.Locator("#secret").TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal));
        var spent = Step();
        await TabToFieldAsync(page, "Code");
        await page.Keyboard.TypeAsync(Code(key, spent));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".codes li")).ToHaveCountAsync(10);
        await AxeAsync(page);
        var recovery = (await page.Locator(".codes code").First.TextContentAsync())!;

        await page.Context.ClearCookiesAsync();
        await staff.SignInAsync(Account);
        await Expect(page).ToHaveURLAsync(new Regex("/account/second-step"));
        await AxeAsync(page);
        await TabToFieldAsync(page, "Code");
        await page.Keyboard.TypeAsync(Code(key, spent));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".error-summary")).ToContainTextAsync("已经用过");
        await TabToFieldAsync(page, "Code");
        await page.Keyboard.TypeAsync(Code(key, spent + 1));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/admin");

        await staff.GoAsync("/account/security");
        await AxeAsync(page);
        await TabToFieldAsync(page, "Code");
        await page.Keyboard.TypeAsync(recovery);
        await TabToAsync(page, "停用动态码");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("已停用");
        Assert.Empty(staff.Complaints);
    }

    [Fact]
    public async Task The_table_of_permissions_is_ticked_and_saved_on_a_phone()
    {
        await using var admin = await VisitAsync(Screen.Phone, "admin");
        await admin.GoAsync("/admin/roles/permissions");
        var box = admin.Page.Locator("input[name=grant]:not([disabled]):not(:checked)").First;
        var value = await box.GetAttributeAsync("value");
        await box.CheckAsync();
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "保存权限表" }).ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("改动 1 项");
        await admin.Page.Locator($"input[value='{value}']").UncheckAsync();
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "保存权限表" }).ClickAsync();
        await Expect(admin.Page.Locator($"input[value='{value}']")).Not.ToBeCheckedAsync();
        Assert.Empty(admin.Complaints);
    }

    private static async Task AxeAsync(IPage page)
    {
        var found = (await page.RunAxe()).Violations;
        Assert.True(found.Length == 0, string.Join('\n', found.Select(v => $"{v.Id}: {v.Help} {string.Join(' ', v.Nodes.Select(n => n.Html))}")));
    }

    private static Task TabToAsync(IPage page, string text) => TabAsync(page, $"(document.activeElement?.textContent ?? '').trim() === '{text}'");

    private static Task TabToFieldAsync(IPage page, string id) => TabAsync(page, $"document.activeElement?.id === '{id}'");

    private static async Task TabAsync(IPage page, string there)
    {
        for (var i = 0; i < 60; i++)
        {
            if (await page.EvaluateAsync<bool>(there))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach {there} on {page.Url}.");
    }

    private static long Step() => DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30;

    /// <summary>As an app does it, apart from the site's own code (RFC 6238).</summary>
    private static string Code(string key, long step)
    {
        var bits = string.Concat(key.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard's own.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        return ((BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue) % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }
}
