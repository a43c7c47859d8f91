namespace PanjinPropertyCms.Kernel.Hosting;

/// <summary>Data outside the database that can be made again from it, such as a search index. The command line, which never opens it, can discard it.</summary>
public interface IDerivedData
{
    /// <summary>For messages, in Chinese.</summary>
    string Name { get; }

    /// <summary>Forgets it, so that the next start makes it again. Only while no site serves.</summary>
    void Discard();
}
