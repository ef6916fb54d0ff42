/** Vietnamese. */
import type { Cues } from './cue.ts';

export const vi: Cues = {
	negated: `>khong, >chua, >chua co, <chua co, >khong co, <khong co, >chua dat, <chua dat, >chua duoc, >khong phai, >cam su dung`,
	expired: `het han, <het han, <het hieu luc, <qua han, <bi thu hoi, >truoc day`,
	requirement: `yeu cau, >yeu cau, <yeu cau, bat buoc, >phai co, >phai, <bat buoc, >can co, uu tien, >uu tien, >ung vien, >nha thau, loi the, <la loi the, >dieu kien, <hoac tuong duong, <khong?, >nen co, >hay yeu cau, >kiem tra, >hoi ve, >ho so^1, >kinh nghiem, >hieu biet, >kien thuc`,
	service: `tu van, >tu van, dao tao, >dao tao, khoa hoc, >khoa hoc, dich vu, >dich vu, >ho tro, ho tro^1, >giup, >huong dan, >dat duoc chung nhan, >lay chung nhan, <chi phi, >chi phi, >trien khai, trien khai^1, >xay dung, danh gia^2, >chuan bi, >thu tuc, >lam giay, >cap chung nhan cho, <gia re, <tron goi`,
	third: `trung tam du lieu, may chu, >may chu, >luu tru, luu tru, >luu tren, ha tang, >ha tang, dam may^1, cloud^2, data center*, >nha cung cap, <nha cung cap, >doi tac^1, >cong thanh toan, cong thanh toan, thanh toan^1, >khach hang^1, hosting, >chay tren, >phong thi nghiem, <phong thi nghiem, >trung tam kiem nghiem, >nha san xuat, >cho cong ty, >kho`,
	process: `dang trong qua trinh, >dang trong qua trinh, >dang trien khai, >dang thuc hien, ke hoach, >ke hoach, <ke hoach, du kien, >du kien, <du kien, muc tieu, >muc tieu, <muc tieu, >huong toi, >huong den, >lo trinh, lo trinh, >chuan bi dat, >phan dau, <trong tuong lai, >tien toi, <dang cho, >giai doan, >dang tien hanh, >dang xin, >dang lam, >dang chuan bi, >dang huong, >dang trong, >sap duoc, >sap dat, >sap nhan, >se dat, >se nhan, >se duoc`,
	compliant: `tuan thu, >tuan thu, <tuan thu, dat chuan, >dat chuan, >theo chuan, >theo tieu chuan, >theo, >tieu chuan, tieu chuan^1, <tieu chuan, >phu hop, phu hop, >dap ung, dap ung, >dua tren, >tuong thich, tuong thich, >ap dung, >chuan, >dat tieu chuan, >thoa man, <compliant, >can cu, >nguyen tac, >quy trinh^1, >quy dinh, >dap ung yeu cau, >dap ung cac yeu cau`,
	holds: `chung nhan, >chung nhan, <chung nhan, chung chi, >chung chi, giay chung nhan, >giay chung nhan, >duoc cap, >duoc chung nhan, duoc cong nhan, >so huu, >dat chung nhan, >dat, thanh vien, >thanh vien, >hoi vien, >doi tac, chung thuc, <con hieu luc, >nhan chung nhan, kiem dinh, cong nhan, >vinh du, >dat duoc, >hoan thanh, >co chung, >bao cao`,
	label: `<doanh nghiep, <cong ty`,
	about: `>vi du, >vd, <la gi, >la gi, >tai sao, >vi sao, >nhap, >hay viet, >hay liet ke, >cach, >lam the nao, >lam sao`,
	generic: `<la tieu chuan, <la mot, <la bo, <la he thong, <nghia la, <quy dinh, <giup, >cac cong ty, >cac doanh nghiep, >doanh nghiep co, >neu, >khi, >luat, >nghi dinh, <dieu, >huong dan ve, <bao gom cac`,
	staff: `doi ngu, chuyen gia, ky su, nhan vien, nhan su`,
	product: `san pham, phan mem, nen tang, giai phap^1, ung dung, thiet bi, he thong^2`,
	own: `chung toi, cong ty chung toi, toi`,
	none: `khong chi, khong nhung, khong ngung, khong gioi han, dang ky, dang tin cay, dang tin, dich vu cua chung toi, khong gian, khong ai`,
	and: `va, cung, cung voi, dong thoi`,
	or: `hoac, hay`,
	until: `co gia tri den, den ngay, hieu luc den, co hieu luc den, den`,
	since: `tu, tu nam, nam, cap ngay`,
};
