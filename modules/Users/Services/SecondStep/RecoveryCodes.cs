using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.SecondStep;

/// <summary>Ten codes for the day when the phone is lost. They are shown once; a bare hash keeps them, since eighty random bits cannot be guessed from it.</summary>
internal sealed class RecoveryCodes(CmsDbContext db)
{
    internal const int Number = 10;

    /// <summary>Without letters and digits that look alike.</summary>
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>Makes a new set in the place of the old one, inside the unit of work at hand.</summary>
    internal async Task<IReadOnlyList<string>> ReplaceAsync(Guid userId, CancellationToken cancellationToken)
    {
        await ForgetAsync(userId, cancellationToken);
        var codes = Enumerable.Range(0, Number).Select(_ => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)))).ToList();
        db.AddRange(codes.Select(c => new RecoveryCode { UserId = userId, Hash = HashOf(c) }));
        return codes;
    }

    /// <summary>Takes a code out, inside the unit of work at hand. Of two who send the same code at once the database lets one pass.</summary>
    internal async Task<bool> UseAsync(Guid userId, string code, CancellationToken cancellationToken)
    {
        var hash = HashOf(code);
        return await db.Set<RecoveryCode>().Where(c => c.UserId == userId && c.Hash == hash).ExecuteDeleteAsync(cancellationToken) == 1;
    }

    internal Task<int> CountAsync(Guid userId, CancellationToken cancellationToken) =>
        db.Set<RecoveryCode>().CountAsync(c => c.UserId == userId, cancellationToken);

    internal Task ForgetAsync(Guid userId, CancellationToken cancellationToken) =>
        db.Set<RecoveryCode>().Where(c => c.UserId == userId).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Small letters, gaps and missing dashes are forgiven.</summary>
    private static string HashOf(string code)
    {
        var normal = string.Concat(code.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(normal)));
    }
}
