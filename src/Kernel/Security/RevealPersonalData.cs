using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Kernel.Security;

/// <summary>Shows protected data in full to somebody who may see it, and notes that they did: who looked is a question that will be asked (个人信息保护法 art. 54, 55).</summary>
public sealed class RevealPersonalData(PersonalData personal, IAuthorizer authorizer, IUnitOfWork work, IAuditLog audit)
{
    /// <param name="permission">What the actor must hold.</param>
    /// <param name="what">For the log, in Chinese: 电话. Never the value.</param>
    /// <returns>The text, empty when there is none; refused without the permission or without the keys.</returns>
    public async Task<Outcome<string>> RunAsync(string permission, string subjectKind, string subjectId, string what, ProtectedText? value, CancellationToken cancellationToken)
    {
        if (!await authorizer.CanAsync(permission, cancellationToken))
        {
            return Refusal.Forbidden();
        }

        if (!personal.TryOpen(value, out var text))
        {
            return new Refusal("personal.unreadable", $"{PersonalData.Unreadable}。请系统管理员从备份恢复 keys 文件夹。");
        }

        await work.RunAsync(_ =>
        {
            audit.Write("personal.reveal", subjectKind, subjectId, what);
            return Task.FromResult(true);
        }, cancellationToken);
        return text ?? "";
    }
}
