using PanjinPropertyCms.Kernel.Modules;

namespace PanjinPropertyCms.Integration.DropIns;

/// <summary>A site whose folder <c>modules</c> holds one good module and every kind of broken one.</summary>
public sealed class HeapOfBrokenModules : IAsyncLifetime
{
    private SitePlace? _place;
    private FileStream? _held;

    public TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _place = await DropInPlace.WithPollsAsync();
        _place.ModuleFolder("Empty");
        _place.ModuleFolder(".parked");
        _place.ModuleFolder("not-a-name");
        await File.WriteAllTextAsync(_place.Folder.File("modules/Loose.zip"), "PK");
        await File.WriteAllTextAsync(_place.Folder.File("modules/Loose.dll"), "MZ");
        await File.WriteAllTextAsync(_place.Folder.File("modules/readme.txt"), "无关的文件");
        await File.WriteAllTextAsync(Path.Combine(_place.ModuleFolder("Zipped"), "Zipped.zip"), "PK");
        Move(_place.CopyPolls("Nested"), "inner");
        _place.CopyPolls("Renamed");
        Lacking("NoList", "NoList.deps.json");
        Lacking("NoDll", "NoDll.dll");
        Damaged("CutList", "CutList.deps.json", 40);
        Damaged("CutDll", "CutDll.dll", 700);
        LikePolls("NoPrivate", folder => File.Delete(Path.Combine(folder, "Markdig.dll")));
        LikePolls("NoFiles", folder => File.Delete(Path.Combine(folder, "wwwroot", "polls.css")));
        Made(new MadeModule("OtherId") { Id = "Another" });
        Made(new MadeModule("Unsaid") { Contract = 0 });
        Made(new MadeModule("Newer") { Contract = KernelContract.Version + 1 });
        Made(new MadeModule("Needy") { Needs = ["Absent"] });
        Made(new MadeModule("Notices"));
        Made(new MadeModule("NoAssembly") { Types = m => MadeModule.ClassFrom(m, "PanjinPropertyCms.Absent") });
        Made(new MadeModule("NoType") { Types = m => MadeModule.ClassFrom(m, "PanjinPropertyCms.Kernel") });
        Made(new MadeModule("Unreadable"));
        _held = new FileStream(_place.Folder.File("modules/Unreadable/Unreadable.dll"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Site = await TestSite.StartAsync(new SiteSetup { Place = _place });
    }

    public async ValueTask DisposeAsync()
    {
        _held?.Dispose();
        await Site.DisposeAsync();
        await _place!.DisposeAsync();
    }

    private void Made(MadeModule module) => module.WriteTo(_place!.ModuleFolder(module.Name));

    private void Lacking(string name, string file)
    {
        Made(new MadeModule(name));
        File.Delete(Path.Combine(_place!.ModuleFolder(name), file));
    }

    private void Damaged(string name, string file, int length)
    {
        Made(new MadeModule(name));
        using var cut = new FileStream(Path.Combine(_place!.ModuleFolder(name), file), FileMode.Open);
        cut.SetLength(length);
    }

    /// <summary>The published sample under another name, as far as its lists go: what they name is looked for before anything is loaded.</summary>
    private void LikePolls(string name, Action<string> spoil)
    {
        var folder = _place!.CopyPolls(name);
        foreach (var file in Directory.GetFiles(folder, "Polls.*"))
        {
            File.Copy(file, Path.Combine(folder, name + Path.GetFileName(file)["Polls".Length..]));
        }

        spoil(folder);
    }

    private static void Move(string folder, string into)
    {
        var aside = folder + ".aside";
        Directory.Move(folder, aside);
        Directory.CreateDirectory(folder);
        Directory.Move(aside, Path.Combine(folder, into));
    }
}
