using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Integration.Accounts;

/// <summary>Accounts from the operator's shell.</summary>
public sealed class UserCommandTests
{
    [Fact]
    public async Task An_account_is_made_listed_given_a_password_and_closed()
    {
        await using var place = await SitePlace.EmptyAsync(DatabaseProvider.Sqlite);
        string[] at = ["--data", place.Folder.Path];
        Assert.Equal(0, (await Cli.RunAsync(["setup", .. at])).Exit);
        Assert.Equal((1, true), await RunAsync("Test-password-1", "没有区划", ["user", "add", "li@bureau.example.org", "--division", "没有", .. at]));
        Assert.Equal((0, true), await RunAsync("Test-password-1", "已建立账号", ["user", "add", "li@bureau.example.org", "--role", "调解员", "--name", "李（示例）", "--division", "211102", .. at]));
        Assert.Equal((0, true), await RunAsync("Test-password-1", "已建立账号", ["user", "add", "wang@bureau.example.org", "--role", "Administrator", .. at]));
        Assert.Equal((0, true), await RunAsync("", "李（示例）\t调解员\t在用", ["user", "list", .. at]));
        Assert.Equal((1, true), await RunAsync("weak", "密码太简单", ["user", "reset-password", "li@bureau.example.org", .. at]));
        Assert.Equal((0, true), await RunAsync("Another-password-1", "已重设", ["user", "reset-password", "li@bureau.example.org", .. at]));
        Assert.Equal((0, true), await RunAsync("", "动态码已重设", ["user", "reset-2fa", "li@bureau.example.org", .. at]));
        Assert.Equal((0, true), await RunAsync("", "已停用", ["user", "disable", "li@bureau.example.org", .. at]));
        Assert.Equal((1, true), await RunAsync("", "最后一位", ["user", "disable", "wang@bureau.example.org", .. at]));
        Assert.Equal((1, true), await RunAsync("", "没有账号", ["user", "disable", "nobody@bureau.example.org", .. at]));
    }

    private static async Task<(int Exit, bool Said)> RunAsync(string input, string words, string[] args)
    {
        using var cli = Cli.StartWith("Production", input + "\n", args);
        var (exit, output) = await cli.EndAsync();
        return (exit, output.Contains(words, StringComparison.Ordinal) ? true : throw new Xunit.Sdk.XunitException($"“{words}” was not said: {output}"));
    }
}
