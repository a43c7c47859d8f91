using PanjinPropertyCms.Kernel.Backup;

namespace PanjinPropertyCms.Web.Cli;

/// <summary>Where a command gets a passphrase from: a file, or standard input, hidden where that is a terminal.</summary>
internal static class PassphraseInput
{
    private const string StandardInput = "-";

    /// <summary>Null when no source is named.</summary>
    internal static async Task<string?> ReadAsync(string? source, CancellationToken cancellationToken)
    {
        if (source is not StandardInput)
        {
            return string.IsNullOrEmpty(source) ? null : await Passphrase.ReadAsync(source, cancellationToken);
        }

        if (!Console.IsInputRedirected)
        {
            Console.Write("备份口令：");
            return Passphrase.Checked(HiddenLine.Read());
        }

        return Passphrase.Checked(await Console.In.ReadLineAsync(cancellationToken));
    }
}
