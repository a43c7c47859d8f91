using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Users.Contracts;

namespace PanjinPropertyCms.Web.Cli;

/// <summary><c>user add</c>: makes an account; the password is read from standard input.</summary>
internal static class UserAddCommand
{
    internal static async Task<int> RunAsync(DataFolder folder, string name, string role, CancellationToken cancellationToken)
    {
        await using var site = await SiteSession.OpenAsync(folder, cancellationToken);
        if (!Console.IsInputRedirected)
        {
            Console.Write("密码（至少 10 位，含大小写字母、数字、符号中的三种）：");
        }

        var password = Console.IsInputRedirected ? Console.ReadLine() ?? "" : HiddenLine.Read();
        await using var scope = site.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<IAccounts>().AddAsync(name, password, role, cancellationToken);
        if (!outcome.Done)
        {
            outcome.Refusals.ToList().ForEach(r => Console.Error.WriteLine(r.Message));
            return 1;
        }

        Console.WriteLine($"已建立账号 {name}（{role}）。");
        return 0;
    }
}
