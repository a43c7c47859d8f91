using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using PanjinPropertyCms.Kernel.Backup;
using PanjinPropertyCms.Kernel.Modules;
using PanjinPropertyCms.Kernel.Recipes;

namespace PanjinPropertyCms.Web.Cli;

/// <summary>Turns the faults that an operator can mend into one clear sentence; anything else keeps its stack trace.</summary>
internal static class Guard
{
    private const int SqliteFull = 13;
    private const int SqliteReadOnly = 8;
    private const int SqliteCannotOpen = 14;

    internal static async Task<int> RunAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (Explain(error) is { } message)
        {
            await Console.Error.WriteLineAsync(message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("已取消。");
            return 1;
        }
    }

    private static string? Explain(Exception error) => error switch
    {
        OperatorException known => known.Message,
        BackupException known => known.Message,
        RecipeException known => known.Message,
        ModuleOrderException known => known.Message,
        OptionsValidationException invalid => $"配置有误（{invalid.OptionsName}）：{string.Join("；", invalid.Failures)}",
        KeyNotFoundException known when known.Message.Any(c => c > 0x2E80) => known.Message,
        FileNotFoundException missing => $"没有这个文件：{missing.FileName}",
        UnauthorizedAccessException denied => $"没有写入权限：{denied.Message} 请检查数据文件夹的所有者和权限。",
        AddressInUseException => InUse,
        IOException { InnerException: AddressInUseException } => InUse,
        IOException io when io.Message.Contains("No space left", StringComparison.OrdinalIgnoreCase) => "磁盘已满，无法写入数据文件夹。请清理磁盘后再试；已经确认保存的内容没有丢失。",
        IOException io when io.Message.Contains("Read-only file system", StringComparison.OrdinalIgnoreCase) => "数据文件夹所在的磁盘是只读的。请换一个可写的文件夹（--data 或 PANJIN_DATA）。",
        SqliteException { SqliteErrorCode: SqliteFull } => "磁盘已满，数据库无法写入。请清理磁盘后再试；已经确认保存的内容没有丢失。",
        SqliteException { SqliteErrorCode: SqliteReadOnly or SqliteCannotOpen } => "数据库文件不能写入。请检查数据文件夹的权限。",
        { InnerException: { } inner } => Explain(inner),
        _ => null,
    };

    private const string InUse = "端口已被占用，网站没有启动。请先停掉占用它的程序，或换一个端口，例如：dotnet run --project src/Web -- --urls http://localhost:5090";
}

/// <summary>Something that the operator can mend, in words.</summary>
internal sealed class OperatorException(string message) : Exception(message);
