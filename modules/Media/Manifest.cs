[assembly: Module("Media", "媒体库", Description = "附件和其他文件：核对内容后入库，按名称引用，供读者下载", Category = "内容", AlwaysOn = true)]
