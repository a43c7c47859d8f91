using System.CommandLine;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Web.Cli;

/// <summary>The verbs of the program. Each answers 0 when it did what it was asked, 1 when the work failed, 2 when it was asked wrongly, 3 when it is done but for what the report names.</summary>
internal static class CommandLine
{
    private static readonly Option<string?> Data = new("--data")
    {
        Description = "数据文件夹；默认取环境变量 PANJIN_DATA，再默认为程序所在的 App_Data",
        Recursive = true,
    };

    /// <summary>The exit code of work that is done but for what its report names, such as bad lines of an import.</summary>
    internal const int DoneInPart = 3;

    private const string ServeVerb = "serve";

    internal static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        var root = new RootCommand("盘锦市物业纠纷化解服务平台") { Serve(), Setup(), Import(), Export(), Reindex(), User(), Backup(), Restore(), Doctor(), Maintenance() };
        root.Options.Add(Data);
        // Without a verb the program serves; --urls and the like go on to ASP.NET Core.
        var serving = args.Length == 0 || args[0].StartsWith('-') && args[0] is not ("-h" or "--help" or "-?" or "--version");
        var parsed = root.Parse(serving ? [ServeVerb, .. args] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync("用 --help 查看用法。");
            return 2;
        }

        // The operator's shell holds every right. A serving site must not: what is declared here would reach its requests.
        if (parsed.CommandResult.Command.Name != ServeVerb)
        {
            CurrentActor.DeclareSystem("命令行");
        }

        return await Guard.RunAsync(() => parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
    }

    private static DataFolder Folder(ParseResult parsed) => SiteFolders.Data(parsed.GetValue(Data));

    private static Command Serve()
    {
        var command = new Command(ServeVerb, "运行网站（默认）") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((parsed, token) => ServeCommand.RunAsync(Folder(parsed), [.. parsed.UnmatchedTokens], token));
        return command;
    }

    private static Command Setup()
    {
        var sample = new Option<bool>("--sample") { Description = "同时装入示例内容" };
        var command = new Command("setup", "建立数据文件夹和数据库") { sample };
        command.SetAction((parsed, token) => SetupCommand.RunAsync(Folder(parsed), parsed.GetValue(sample), token));
        return command;
    }

    private static Command Import()
    {
        var file = new Argument<FileInfo>("file") { Description = "JSON Lines 文件，可以是 .gz" };
        var type = new Option<string>("--type") { Description = "内容类型，例如 Regulation", Required = true };
        var publish = new Option<bool>("--publish") { Description = "导入后立即发布" };
        var command = new Command("import", "批量导入；重复导入只更新有变化的") { file, type, publish };
        command.SetAction((parsed, token) => ImportCommand.RunAsync(Folder(parsed), parsed.GetValue(file)!.FullName, parsed.GetValue(type)!, parsed.GetValue(publish), token));
        return command;
    }

    private static Command Export()
    {
        var file = new Argument<FileInfo>("file") { Description = "写到哪个文件" };
        var type = new Option<string>("--type") { Description = "内容类型，例如 Regulation", Required = true };
        var command = new Command("export", "导出已发布的内容，格式与导入相同") { file, type };
        command.SetAction((parsed, token) => ExportCommand.RunAsync(Folder(parsed), parsed.GetValue(file)!.FullName, parsed.GetValue(type)!, token));
        return command;
    }

    private static Command Reindex()
    {
        var command = new Command("reindex", "重新解析已发布的内容并重建搜索索引");
        command.SetAction((parsed, token) => ReindexCommand.RunAsync(Folder(parsed), token));
        return command;
    }

    private static Command User()
    {
        var name = new Argument<string>("name") { Description = "登录名（邮箱）" };
        var role = new Option<string>("--role") { Description = "角色，例如 Administrator、Editor", DefaultValueFactory = _ => "Editor" };
        var display = new Option<string?>("--name") { Description = "姓名；默认取邮箱 @ 前面的部分" };
        var division = new Option<string?>("--division") { Description = "只管这个区划，写代码或全名；默认不限" };
        var add = new Command("add", "新建账号；密码从标准输入读取，不留在命令历史里") { name, role, display, division };
        add.SetAction((parsed, token) => UserCommands.AddAsync(Folder(parsed), new(parsed.GetValue(name)!, "", parsed.GetValue(role)!, parsed.GetValue(display), parsed.GetValue(division)), token));
        var list = new Command("list", "列出账号");
        list.SetAction((parsed, token) => UserCommands.ListAsync(Folder(parsed), token));
        return new Command("user", "账号")
        {
            add, list,
            OfUser("reset-password", "重设密码；新密码从标准输入读取", name, UserCommands.ResetPasswordAsync),
            OfUser("disable", "停用账号", name, UserCommands.DisableAsync),
            OfUser("reset-2fa", "重设动态码（手机丢失时）", name, UserCommands.ResetSecondFactorAsync),
        };
    }

    private static Command OfUser(string verb, string description, Argument<string> name, Func<DataFolder, string, CancellationToken, Task<int>> run)
    {
        var command = new Command(verb, description) { name };
        command.SetAction((parsed, token) => run(Folder(parsed), parsed.GetValue(name)!, token));
        return command;
    }

    private static readonly Option<string?> PassphraseFile = new("--passphrase-file") { Description = "口令文件，取第一行；写 - 从标准输入读。口令不能写在命令里" };

    private static Command Backup()
    {
        var file = new Argument<FileInfo>("file") { Description = "写到哪个文件，例如 /backup/panjin.zip；不会覆盖已有文件" };
        var command = new Command("backup", "备份整个网站，网站运行时也可以做；有口令才含密钥") { file, PassphraseFile };
        command.SetAction((parsed, token) => BackupCommand.RunAsync(Folder(parsed), parsed.GetValue(file)!.FullName, parsed.GetValue(PassphraseFile), token));
        return command;
    }

    private static Command Restore()
    {
        var file = new Argument<FileInfo>("file") { Description = "backup 做成的文件" };
        var force = new Option<bool>("--force") { Description = "数据文件夹不是空的也恢复：原有内容移到其中的 replaced-<时间> 里" };
        var sessions = new Option<bool>("--end-sessions") { Description = "让所有人重新登录" };
        var check = new Option<bool>("--check") { Description = "只检查备份文件，什么也不恢复" };
        var command = new Command("restore", "从备份恢复到一个空的数据文件夹") { file, PassphraseFile, force, sessions, check };
        command.SetAction((parsed, token) => RestoreCommand.RunAsync(Folder(parsed), new RestoreWish(
            parsed.GetValue(file)!.FullName, parsed.GetValue(PassphraseFile), parsed.GetValue(force), parsed.GetValue(sessions), parsed.GetValue(check)), token));
        return command;
    }

    private static Command Doctor()
    {
        var keys = new Option<bool>("--accept-lost-keys") { Description = "确认原来的密钥再也找不回：以后以现有的密钥为准，旧的个人信息不再提示" };
        var command = new Command("doctor", "检查网站的健康状况并说明怎么办") { keys };
        command.SetAction((parsed, token) => parsed.GetValue(keys) ? DoctorCommand.AcceptKeysAsync(Folder(parsed), token) : DoctorCommand.RunAsync(Folder(parsed), token));
        return command;
    }

    private static Command Maintenance()
    {
        var reason = new Option<string?>("--reason") { Description = "写给居民看的原因" };
        var until = new Option<string?>("--until") { Description = "自动结束的时间，例如 \"2026-11-24 06:00\"" };
        var on = new Command("on", "开启：居民看到维护页，管理台照常") { reason, until };
        on.SetAction((parsed, token) => MaintenanceCommand.RunAsync(Folder(parsed), true, parsed.GetValue(reason), parsed.GetValue(until), token));
        var off = new Command("off", "关闭：网站恢复");
        off.SetAction((parsed, token) => MaintenanceCommand.RunAsync(Folder(parsed), false, null, null, token));
        return new Command("maintenance", "维护模式") { on, off };
    }
}
