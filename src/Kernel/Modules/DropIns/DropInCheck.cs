using PanjinPropertyCms.Kernel.Hosting;

namespace PanjinPropertyCms.Kernel.Modules.DropIns;

/// <summary>Are the modules of the data folder all in?</summary>
internal sealed class DropInCheck(DropInSet dropIns) : IDoctorCheck
{
    public string Name => "外加模块";

    public Task<DoctorFinding> RunAsync(CancellationToken cancellationToken) => Task.FromResult(dropIns switch
    {
        { Faults.Count: > 0 } => DoctorFinding.Bad(string.Join(" ", dropIns.Faults.Select(f => $"{f.Name} 没有装上：{f.Reason}{f.Advice}"))),
        { In.Count: > 0 } => DoctorFinding.Good($"{string.Join("、", dropIns.In.Select(m => $"{m.Manifest.Name}（{m.Id} {m.Version}）"))}，都已装上。"),
        _ => DoctorFinding.Good("没有。"),
    });
}
