namespace PanjinPropertyCms.Web.Cli;

/// <summary>Passwords come from standard input, never from an argument: arguments stay in the history of the shell and stand in the list of processes.</summary>
internal static class Passwords
{
    internal static string Read()
    {
        if (!Console.IsInputRedirected)
        {
            Console.Write("密码（至少 10 位，含大小写字母、数字、符号中的三种）：");
        }

        return Console.IsInputRedirected ? Console.ReadLine() ?? "" : HiddenLine.Read();
    }
}
