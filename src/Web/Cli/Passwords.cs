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

        return Console.IsInputRedirected ? Console.ReadLine() ?? "" : ReadHidden();
    }

    private static string ReadHidden()
    {
        var typed = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.WriteLine();
        return typed.ToString();
    }
}
