namespace PanjinPropertyCms.Web.Cli;

/// <summary>Reads a line from the terminal without showing it.</summary>
internal static class HiddenLine
{
    internal static string Read()
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
