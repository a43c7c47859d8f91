using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Settings;

namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>A word in the database that is encrypted with the site's keys. When it cannot be read, personal fields cannot be read either: a restore without keys, or the wrong folder.</summary>
internal sealed class KeyProbe(CmsDbContext db, IDataProtectionProvider protection, TimeProvider time) : IStartTask
{
    internal const string LostText = "密钥与数据库不相配：个人信息字段将无法读取。请把原来的 keys 文件夹放回数据文件夹，或用口令重新恢复含密钥的备份。";

    private const string Row = "KeyProbe";
    private const string Word = "盘锦";

    private IDataProtector Protector => protection.CreateProtector("Panjin.KeyProbe");

    /// <summary>Writes the word at the first start.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!await db.Set<SiteSetting>().AnyAsync(s => s.Name == Row, cancellationToken))
        {
            db.Add(new SiteSetting { Name = Row, Value = $"\"{Protector.Protect(Word)}\"", ModifiedUtc = time.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>True when the keys are those of this database; null before the first start.</summary>
    internal async Task<bool?> FitsAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<SiteSetting>().AsNoTracking().Where(s => s.Name == Row).Select(s => s.Value).FirstOrDefaultAsync(cancellationToken) is not { } value)
        {
            return null;
        }

        try
        {
            return Protector.Unprotect(value.Trim('"')) == Word;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>After an operator has decided that the old keys are lost for good: the present ones count from now on.</summary>
    internal async Task AcceptAsync(CancellationToken cancellationToken)
    {
        var row = await db.Set<SiteSetting>().FindAsync([Row], cancellationToken) ?? db.Add(new SiteSetting { Name = Row }).Entity;
        (row.Value, row.ModifiedUtc) = ($"\"{Protector.Protect(Word)}\"", time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
    }
}
